import { chime, maySound } from '@turno/ui/chime.ts';
import { onScopeDispose, ref, watch } from 'vue';
import { isCall, type Visit } from './visit.ts';

const BUZZ = [400, 150, 400, 150, 400];
const RINGS = 3;

/** Makes the phone heard and felt when its holder is called. Phones sound only after somebody has touched the page. */
export function useAlarm(visit: () => Visit | undefined) {
    const sounds = ref(false);
    let gone = false;

    async function ring(): Promise<void> {
        navigator.vibrate?.(BUZZ);
        for (let times = 0; times < RINGS && !gone; times++) {
            await chime();
        }
    }

    async function allow(): Promise<void> {
        sounds.value = await maySound();
        await chime();
    }

    watch(visit, (now, before) => {
        if (now && isCall(before, now)) {
            void ring();
        }
    });
    onScopeDispose(() => (gone = true));
    return { sounds, allow };
}
