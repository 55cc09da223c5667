import { data, type PolicyTypes } from '@turno/api';
import { useLoad } from '@turno/ui';
import { reactive, watch } from 'vue';
import { useNames } from '../../directory/names.ts';
import { usePages } from '../../directory/pages.ts';
import { usePolicy } from '../../shell/clients.ts';

export type Entry = PolicyTypes['schemas']['EntryView'];

/** The log as it is searched, and whether its chain holds. @param seesAll others have to name one of their branches */
export function useAudit(seesAll: () => boolean) {
    const policy = usePolicy();
    const names = useNames();
    const search = reactive({
        branch: undefined as string | null | undefined,
        entityType: undefined as string | null | undefined,
        entityId: '',
        action: '' as string | null,
        actor: '' as string | null,
        from: '',
        to: '',
    });
    const pages = usePages<Entry>((after) =>
        data(
            policy.GET('/api/v1/audit', {
                params: {
                    query: {
                        branch: search.branch || undefined,
                        entityType: search.entityType || undefined,
                        entityId: search.entityId?.trim() || undefined,
                        action: search.action?.trim() || undefined,
                        actor: search.actor?.trim() || undefined,
                        from: instantOf(search.from),
                        to: instantOf(search.to),
                        limit: 50,
                        ...(after ? { after: Number(after) } : {}),
                    },
                },
            }),
        ),
    );
    const verdict = useLoad(() => data(policy.GET('/api/v1/audit/verification')));

    watch(search, () => void pages.restart());
    void names.load().then(() => {
        if (!seesAll()) {
            search.branch = names.branches[0]?.id;
        }
    });
    if (seesAll()) {
        void pages.restart();
    }
    return { ...pages, search, verdict };
}

/** What a `datetime-local` field says, in the zone of whoever looks for it. */
function instantOf(local: string | null): string | undefined {
    const millis = local ? Date.parse(local) : Number.NaN;
    return Number.isNaN(millis) ? undefined : new Date(millis).toISOString();
}
