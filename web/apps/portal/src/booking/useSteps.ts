import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { STEPS, type Step } from './draft.ts';
import { isEmbedded } from './useDraft.ts';
import { useVisit } from './useVisit.ts';

export const pathOf = (step: Step) => {
    const base = isEmbedded() ? '/embed' : '';
    return step === 'branch' ? base || '/' : `${base}/${step}`;
};

/** From step to step, those left out that this booking has no need of. */
export function useSteps(step: Step) {
    const router = useRouter();
    const { identity } = useVisit();
    const steps = computed(() => STEPS.filter((one) => one !== 'done' && (one !== 'identity' || identity.value)));
    const at = computed(() => steps.value.indexOf(step));

    return {
        /** From 1. */
        number: computed(() => at.value + 1),
        count: computed(() => steps.value.length),
        back: () => router.push(pathOf(steps.value[at.value - 1] ?? 'branch')),
        onward: () => router.push(pathOf(steps.value[at.value + 1] ?? 'done')),
        to: (other: Step) => router.push(pathOf(other)),
    };
}
