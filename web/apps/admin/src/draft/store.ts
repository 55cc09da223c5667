import { data, type PolicyTypes } from '@turno/api';
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { usePolicy } from '../shell/clients.ts';

export type Draft = PolicyTypes['schemas']['DraftView'];

const KEPT = 'turno.admin.draft';

/** Where changes go: live, or into the draft that is chosen. The choice lives as long as the tab. */
export const useDraft = defineStore('draft', () => {
    const policy = usePolicy();
    const open = ref<Draft[]>([]);
    const id = ref<string | undefined>(window.sessionStorage.getItem(KEPT) ?? undefined);
    const chosen = computed(() => open.value.find((draft) => draft.id === id.value));

    function choose(draft: Draft | undefined): void {
        id.value = draft?.id;
        if (draft?.id) {
            window.sessionStorage.setItem(KEPT, draft.id);
        } else {
            window.sessionStorage.removeItem(KEPT);
        }
    }

    /** Reads the drafts that are open; one that was published or discarded meanwhile is chosen no longer. */
    async function refresh(): Promise<void> {
        const page = await data(policy.GET('/api/v1/drafts', { params: { query: { limit: 200 } } }));
        open.value = (page.items ?? []).filter((draft) => draft.state === 'OPEN');
        if (id.value && !chosen.value) {
            choose(undefined);
        }
    }

    async function begin(name: string): Promise<Draft> {
        const draft = (await data(policy.POST('/api/v1/drafts', { body: { name } }))) as Draft;
        open.value = [draft, ...open.value];
        choose(draft);
        return draft;
    }

    /** Takes up what a write answered. */
    function took(draft: Draft): void {
        open.value = open.value.map((known) => (known.id === draft.id ? draft : known));
    }

    return { open, id, chosen, choose, refresh, begin, took };
});
