import { data } from '@turno/api';
import { ref, watch } from 'vue';
import { usePages } from '../../directory/pages.ts';
import { usePolicy } from '../../shell/clients.ts';
import type { Change, Kind } from './documents.ts';

/** What changed, newest first. @param seesAll others have to name a kind */
export function useHistory(seesAll: () => boolean) {
    const policy = usePolicy();
    const kind = ref<Kind | undefined>(seesAll() ? undefined : 'branch');
    const documentId = ref<string | null>();

    const pages = usePages<Change>((after) => {
        const query = {
            kind: kind.value,
            id: (kind.value === 'branch' && documentId.value) || undefined,
            limit: 30,
            ...(after ? { after: Number(after) } : {}),
        };
        return data(policy.GET('/api/v1/changes', { params: { query } }));
    });
    watch([kind, documentId], pages.restart, { immediate: true });

    return { ...pages, kind, documentId };
}
