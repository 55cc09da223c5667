import { Problem } from '@turno/api';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

/** Something that is fetched: what came, whether it is on its way, and why it failed. */
export interface Load<T> {
    data: ShallowRef<T | undefined>;
    busy: Ref<boolean>;
    problem: ShallowRef<Problem | undefined>;
    run: () => Promise<T | undefined>;
}

/** @param fetchIt is asked by `run`; of answers that overtake each other the last question's counts */
export function useLoad<T>(fetchIt: () => Promise<T>): Load<T> {
    const data = shallowRef<T>();
    const busy = ref(false);
    const problem = shallowRef<Problem>();
    let asked = 0;

    async function run(): Promise<T | undefined> {
        const mine = ++asked;
        busy.value = true;
        problem.value = undefined;
        try {
            const answer = await fetchIt();
            if (mine === asked) {
                data.value = answer;
            }
            return answer;
        } catch (failure) {
            if (mine === asked) {
                problem.value = problemOf(failure);
            }
            return undefined;
        } finally {
            if (mine === asked) {
                busy.value = false;
            }
        }
    }

    return { data, busy, problem, run };
}

/** Something that is done: true once it is, false with its `problem` where it was refused. */
export function useDeed() {
    const busy = ref(false);
    const problem = shallowRef<Problem>();

    async function run(deed: () => Promise<unknown>): Promise<boolean> {
        busy.value = true;
        problem.value = undefined;
        try {
            await deed();
            return true;
        } catch (failure) {
            problem.value = problemOf(failure);
            return false;
        } finally {
            busy.value = false;
        }
    }

    return { busy, problem, run };
}

export function problemOf(failure: unknown): Problem {
    if (failure instanceof Problem) {
        return failure;
    }
    console.error(failure);
    return new Problem('unknown', 0);
}
