import { inLanguage, useI18n } from '@turno/i18n';
import { useLoad } from '@turno/ui';
import { computed } from 'vue';
import type { Branch, Member, Named, Service } from '../definitions.ts';
import { usePlain } from './clients.ts';

export interface Entry<D> {
    id: string;
    version: number;
    definition: D;
}
interface Page<D> {
    items: Entry<D>[];
    next?: string | null;
}
const MOST = 200;

/** All pages of a list, with the names of what is in it. */
function useAll<D>(path: string, nameOf: (definition: D) => string, query: () => Record<string, unknown> = () => ({})) {
    const plain = usePlain();
    const { locale } = useI18n();
    const load = useLoad(async () => {
        const all: Entry<D>[] = [];
        let after: string | undefined;
        do {
            const answer = await plain.GET(path, { params: { query: { ...query(), limit: MOST, after } } });
            const page = answer.data as Page<D>;
            all.push(...page.items);
            after = page.next ?? undefined;
        } while (after);
        return all;
    });
    const items = computed(() => load.data.value ?? []);
    const named = computed(() => new Map(items.value.map((one) => [one.id, nameOf(one.definition)])));
    return {
        ...load,
        items,
        named,
        /** For a choice, in the order of the alphabet. */
        choices: computed(() =>
            [...named.value]
                .map(([value, title]) => ({ value, title }))
                .sort((one, other) => one.title.localeCompare(other.title, locale.value)),
        ),
    };
}

export const useBranches = () => useAll<Branch>('/api/v1/branches', (branch) => inLanguage(branch.names));
export const useServices = () => useAll<Service>('/api/v1/services', (service) => inLanguage(service.names));
export const useStaff = (branch: () => string | undefined = () => undefined) =>
    useAll<Member>(
        '/api/v1/staff',
        (member) => member.name,
        () => ({ branch: branch() }),
    );

export interface CountryEntry {
    code: string;
    version: number;
    definition: Named;
}

export function useCountries() {
    const plain = usePlain();
    const { locale } = useI18n();
    const load = useLoad(async () => (await plain.GET('/api/v1/countries')).data as CountryEntry[]);
    const choices = computed(() =>
        (load.data.value ?? [])
            .map((one) => ({ value: one.code, title: inLanguage(one.definition.names, locale.value) || one.code }))
            .sort((one, other) => one.title.localeCompare(other.title, locale.value)),
    );
    return { ...load, choices };
}
