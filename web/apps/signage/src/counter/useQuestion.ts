import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { Question } from './screen.ts';

/** The link of a question, for as long as it stands; the same one is not asked longer because it is told again. */
export function useQuestion(asked: () => Question | undefined): Readonly<Ref<string | undefined>> {
    const link = ref<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    watch(
        () => asked()?.link,
        (now) => {
            clearTimeout(timer);
            link.value = now;
            timer = setTimeout(() => (link.value = undefined), (asked()?.seconds ?? 0) * 1000);
        },
        { immediate: true },
    );
    onScopeDispose(() => clearTimeout(timer));
    return link;
}
