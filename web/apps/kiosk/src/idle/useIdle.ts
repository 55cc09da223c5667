import { onScopeDispose, ref, type Ref } from 'vue';
import { idleAfter, type Idle, type Patience } from './idle.ts';

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Watches whether somebody is there. @param over is called once each time nobody was for too long */
export function useIdle(patience: () => Patience, over: () => void): { idle: Ref<Idle>; touch: () => void } {
    const idle = ref<Idle>({ is: 'awake' });
    let since = Date.now();

    function touch(): void {
        since = Date.now();
        idle.value = { is: 'awake' };
    }

    function look(): void {
        idle.value = idleAfter(Date.now() - since, patience());
        if (idle.value.is === 'over') {
            touch();
            over();
        }
    }

    const looking = setInterval(look, 500);
    TOUCHES.forEach((name) => window.addEventListener(name, touch, { capture: true, passive: true }));
    onScopeDispose(() => {
        clearInterval(looking);
        TOUCHES.forEach((name) => window.removeEventListener(name, touch, { capture: true }));
    });
    return { idle, touch };
}
