import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { DISCREET } from './idle.ts';

/** Hides what somebody typed once it has stood untouched for a while. @returns whether it is hidden, and how to show it */
export function useDiscreet(typed: () => unknown): { hidden: Ref<boolean>; show: () => void } {
    const hidden = ref(false);
    let timer: ReturnType<typeof setTimeout> | undefined;

    function show(): void {
        clearTimeout(timer);
        hidden.value = false;
        timer = setTimeout(() => (hidden.value = true), DISCREET);
    }

    watch(typed, show, { immediate: true });
    onScopeDispose(() => clearTimeout(timer));
    return { hidden, show };
}
