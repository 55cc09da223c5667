import { Problem } from '@turno/api';
import { inject, onScopeDispose, provide, readonly, ref, type InjectionKey } from 'vue';

const ASK_EVERY = 10_000;

type Centre = ReturnType<typeof centreOf>;
const CENTRE: InjectionKey<Centre> = Symbol('centre');

export function provideCentre(): Centre {
    const centre = centreOf();
    provide(CENTRE, centre);
    return centre;
}

/** Whether the centre can be reached; the branch works without it. */
export const useCentre = (): Centre => inject(CENTRE)!;

interface Health {
    checks?: { name: string; data?: { link?: string } }[];
}

function centreOf() {
    const reachable = ref(true);

    async function ask(): Promise<void> {
        const response = await fetch('/q/health/ready').catch(() => undefined);
        const health = (await response?.json().catch(() => undefined)) as Health | undefined;
        const link = health?.checks?.find((check) => check.name === 'centre')?.data?.link;
        if (link) {
            reachable.value = link !== 'not reachable';
        }
    }

    /** Takes note where the centre did not answer. */
    function heard(problem: Problem | undefined): void {
        if (problem?.slug === 'centre-unreachable') {
            reachable.value = false;
        }
    }

    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY);
    onScopeDispose(() => clearInterval(timer));

    return { reachable: readonly(reachable), heard, ask };
}
