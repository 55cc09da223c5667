import { data } from '@turno/api';
import { useLoad } from '@turno/ui';
import { computed, watch } from 'vue';
import { useNames } from '../../directory/names.ts';
import { useDocument } from '../../draft/document.ts';
import { useDraft } from '../../draft/store.ts';
import { usePolicy } from '../../shell/clients.ts';
import { useMe } from '../../shell/me.ts';
import { groupsOf, withSetting, type Effective, type Row } from './inheritance.ts';
import { chainOf, type Definitions, type Scope } from './scope.ts';
import type { SettingName, Settings } from './settings.ts';

interface Definition {
    settings?: Settings;
    countryCode?: string;
    services?: { serviceId: string; settings?: Settings }[];
}

/** The settings of one scope: what applies, where it comes from, and how to say something else. */
export function usePolicyScope(scope: () => Scope) {
    const policy = usePolicy();
    const names = useNames();
    const draft = useDraft();
    const me = useMe();
    const document = useDocument<Definition>(scope().kind, () => scope().id);
    const tenant = useDocument<Definition>('tenant', () => me.tenantId.value);
    /** As the service itself says; of branches only. */
    const told = useLoad(async () => {
        const { kind, id, serviceId } = scope();
        if (kind !== 'branch') {
            return {};
        }
        const params = { path: { id }, query: serviceId ? { service: serviceId } : {} };
        return (await data(policy.GET('/api/v1/branches/{id}/effective-policy', { params }))) as Record<
            string,
            Effective
        >;
    });

    const known = computed(
        () =>
            ({
                tenant: tenant.definition.value,
                country: (code) =>
                    found(
                        'country',
                        code,
                        names.countries.find((one) => one.code === code),
                    ),
                template: (id) =>
                    found(
                        'template',
                        id,
                        names.templates.find((one) => one.id === id),
                    ),
                service: (id) =>
                    found(
                        'service',
                        id,
                        names.services.find((one) => one.id === id),
                    ),
                branch: (id) =>
                    found(
                        'branch',
                        id,
                        names.branches.find((one) => one.id === id),
                    ),
            }) as Definitions,
    );

    /** What is shown as it was read last; the others as the draft, or the directory, has them. */
    function found(kind: Scope['kind'], id: string, stored: { definition?: object } | undefined): unknown {
        if (kind === scope().kind && id === scope().id) {
            return document.definition.value;
        }
        const drafted = draft.chosen?.changes?.find((one) => one.kind === kind && one.id === id);
        return drafted?.definition ?? stored?.definition;
    }

    const ready = computed(() => names.loaded && !!tenant.definition.value && !!document.definition.value);
    const groups = computed(() => {
        const shown = groupsOf(chainOf(scope(), known.value));
        return draft.chosen ? shown : shown.map((group) => ({ ...group, rows: group.rows.map(asTold) }));
    });

    function asTold(row: Row): Row {
        const effective = told.data.value?.[row.shape.name];
        return effective ? { ...row, effective } : row;
    }

    async function load(): Promise<void> {
        await Promise.all([names.load(), document.live.run(), tenant.live.run(), told.run()]);
    }

    /** @param value undefined to inherit again */
    async function say(name: SettingName, value: unknown): Promise<boolean> {
        const saved = await write(document.definition.value!, name, value);
        if (saved && !draft.chosen) {
            await Promise.all([told.run(), names.refresh()]);
        }
        return saved;
    }

    function write(definition: Definition, name: SettingName, value: unknown): Promise<boolean> {
        const { kind, serviceId } = scope();
        if (serviceId) {
            const services = (definition.services ?? []).map((offer) =>
                offer.serviceId === serviceId
                    ? { ...offer, settings: withSetting(offer.settings, name, value) }
                    : offer,
            );
            const body = services.find((offer) => offer.serviceId === serviceId);
            return document.save({ ...definition, services }, { path: `services/${serviceId}`, body });
        }
        const settings = withSetting(definition.settings, name, value);
        const part = kind === 'branch' ? { path: 'settings', body: settings } : undefined;
        return document.save({ ...definition, settings }, part);
    }

    const mayWrite = computed(() => {
        const { kind, id } = scope();
        if (kind === 'branch') {
            return me.manages(id, document.definition.value?.countryCode ?? '');
        }
        return kind === 'country'
            ? me.is('hq-admin') || (me.is('country-manager') && me.reachesCountry(id))
            : me.is('hq-admin');
    });

    watch(() => JSON.stringify(scope()), load, { immediate: true });

    return {
        groups,
        ready,
        mayWrite,
        say,
        reload: load,
        drafted: document.drafted,
        busy: document.busy,
        /** Why it can't be shown. */
        failure: computed(() => document.live.problem.value ?? tenant.live.problem.value),
        problem: document.problem,
        theirs: document.theirs,
    };
}
