import { data, useStream } from '@turno/api';
import { inLanguage, useFormat } from '@turno/i18n';
import { useSettings } from '@turno/ui';
import { computed, inject, provide, reactive, ref, shallowRef, type InjectionKey } from 'vue';
import { useApi, type FormField, type Service } from '../api.ts';
import { secondsOf } from '../operator/timer.ts';

/** What the centre says of the branch; kept, so that it is known while the centre is away. */
interface Known {
    names: Record<string, string>;
    timeZone: string;
    services: Service[];
    /** By service, in seconds. */
    targets: Record<string, Target>;
}

export interface Target {
    wait?: number;
    visit?: number;
}

interface OnOffer {
    id: string;
    names: Record<string, string>;
    waiting: number;
}

type Branch = ReturnType<typeof branchOf>;
const BRANCH: InjectionKey<Branch> = Symbol('branch');

export function provideBranch(): Branch {
    const branch = branchOf();
    provide(BRANCH, branch);
    return branch;
}

/** The branch that this server runs: its name, zone and services. */
export const useBranch = (): Branch => inject(BRANCH)!;

/** Times as the branch's clocks show them. */
export function useBranchFormat() {
    const branch = useBranch();
    return useFormat(() => branch.zone.value);
}

function branchOf() {
    const { about } = useSettings();
    const id = about.branchId!;
    const api = useApi();
    const key = `turno.cockpit.branch.${id}`;
    const known = shallowRef<Known | undefined>(kept(key));
    const offered = reactive(new Map<string, OnOffer>());
    const open = ref(true);

    useStream(() => '/api/v1/kiosk/stream', { snapshot: take, change: take });

    function take(news: { open: boolean; services: OnOffer[] }): void {
        open.value = news.open;
        news.services.forEach((service) => offered.set(service.id, service));
    }

    async function learn(): Promise<void> {
        const path = { params: { path: { branchId: id } } };
        const told = await data(api.booking.GET('/api/v1/branches/{branchId}', path)).catch(() => undefined);
        if (!told) {
            return;
        }
        const services = (told.services ?? []) as Service[];
        known.value = {
            names: told.names ?? {},
            timeZone: String(told.timeZone),
            services,
            targets: await targetsOf(services.map((service) => service.id)),
        };
        window.localStorage.setItem(key, JSON.stringify(known.value));
    }

    async function targetsOf(ids: string[]): Promise<Record<string, Target>> {
        const found = await Promise.all(ids.map(targetOf));
        return Object.fromEntries(ids.map((service, index) => [service, found[index]!]));
    }

    async function targetOf(service: string): Promise<Target> {
        const asked = api.policy.GET('/api/v1/services/{id}', { params: { path: { id: service } } });
        const answer = (await asked.catch(() => undefined)) as ServiceAnswer | undefined;
        const target = answer?.data?.definition?.target;
        return { wait: secondsOf(target?.longestWait), visit: secondsOf(target?.longestVisit) };
    }

    const services = computed(() =>
        offered.size > 0
            ? [...offered.values()]
            : (known.value?.services ?? []).map(({ id, names }) => ({ id, names: names ?? {}, waiting: 0 })),
    );

    function serviceName(service: string | undefined): string {
        return inLanguage(services.value.find((one) => one.id === service)?.names);
    }

    /** How a question was worded, and what was chosen. */
    function question(service: string | undefined, field: string): FormField | undefined {
        const form = known.value?.services.find((one) => one.id === service)?.form;
        return form?.fields?.find((one) => one.key === field) as FormField | undefined;
    }

    return {
        id,
        learn,
        open,
        services,
        serviceName,
        question,
        bookable: computed(() => known.value?.services ?? []),
        name: computed(() => inLanguage(about.names ?? known.value?.names)),
        zone: computed(() => about.timeZone ?? known.value?.timeZone),
        target: (service: string | undefined): Target => known.value?.targets[service ?? ''] ?? {},
    };
}

interface ServiceAnswer {
    data?: { definition?: { target?: { longestWait?: string; longestVisit?: string } } };
}

function kept(key: string): Known | undefined {
    const text = window.localStorage.getItem(key);
    return text ? (JSON.parse(text) as Known) : undefined;
}
