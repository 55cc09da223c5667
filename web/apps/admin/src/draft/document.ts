import { useLoad } from '@turno/ui';
import { computed, ref } from 'vue';
import { usePlain } from '../shell/clients.ts';
import { changedFields } from './changed.ts';
import { PATHS, useSave, type Kind, type Part, type Stored } from './save.ts';
import { useDraft } from './store.ts';

/**
 * One definition that is shown and changed: as it is in force, or as the chosen draft has it.
 *
 * @param id undefined for one that there is not yet
 */
export function useDocument<D extends object>(kind: Kind, id: () => string) {
    const plain = usePlain();
    const draft = useDraft();
    const saving = useSave();
    const live = useLoad(async () => (await plain.GET(`${PATHS[kind]}/${id()}`)).data as Stored<D>);
    /** Fields that somebody else changed meanwhile; empty where nobody did. */
    const theirs = ref<string[]>([]);

    const inDraft = computed(() => draft.chosen?.changes?.find((one) => one.kind === kind && one.id === id()));
    const definition = computed<D | undefined>(
        () => (inDraft.value?.definition as unknown as D | undefined) ?? live.data.value?.definition,
    );

    async function findTheirs(): Promise<void> {
        const mine = live.data.value?.definition;
        const now = (await plain.GET(`${PATHS[kind]}/${id()}`)).data as Stored<D>;
        theirs.value = mine ? changedFields(mine, now.definition) : [];
    }

    /** @returns whether it was saved */
    async function save(next: D, part?: Part): Promise<boolean> {
        theirs.value = [];
        const saved = await saving.save<D>({
            kind,
            id: id(),
            version: live.data.value?.version,
            definition: next,
            part,
        });
        if (saved?.live) {
            live.data.value = saved.live;
        }
        if (saving.problem.value?.slug === 'stale-version') {
            await findTheirs().catch(() => undefined);
        }
        return saved !== undefined;
    }

    async function reload(): Promise<void> {
        theirs.value = [];
        saving.problem.value = undefined;
        await live.run();
    }

    return {
        live,
        definition,
        /** Whether the draft changes it. */
        drafted: computed(() => inDraft.value !== undefined),
        version: computed(() => live.data.value?.version),
        warnings: computed(() => live.data.value?.warnings ?? []),
        busy: saving.busy,
        problem: saving.problem,
        theirs,
        save,
        reload,
        remove: () => saving.remove(kind, id(), live.data.value?.version ?? 0),
    };
}

export type Editing<D extends object> = ReturnType<typeof useDocument<D>>;
