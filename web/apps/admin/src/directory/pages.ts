import type { Problem } from '@turno/api';
import { problemOf } from '@turno/ui';
import { ref, shallowRef } from 'vue';

interface PageOf<T> {
    items?: T[];
    next?: string;
}

/** A list that is read page by page; of questions that overtake each other the last one counts. */
export function usePages<T>(page: (after: string | undefined) => Promise<PageOf<T>>) {
    const items = shallowRef<T[]>();
    const next = ref<string>();
    const busy = ref(false);
    const problem = shallowRef<Problem>();
    let asked = 0;

    async function read(after: string | undefined): Promise<void> {
        const mine = ++asked;
        busy.value = true;
        problem.value = undefined;
        try {
            const answer = await page(after);
            if (mine === asked) {
                items.value = [...(after ? (items.value ?? []) : []), ...(answer.items ?? [])];
                next.value = answer.next ?? undefined;
            }
        } catch (failure) {
            if (mine === asked) {
                problem.value = problemOf(failure);
            }
        } finally {
            if (mine === asked) {
                busy.value = false;
            }
        }
    }

    /** From the first page, as after a filter changed; what is shown stays until then. */
    const restart = (): Promise<void> => read(undefined);
    const more = (): Promise<void> => read(next.value);

    return { items, next, busy, problem, restart, more };
}
