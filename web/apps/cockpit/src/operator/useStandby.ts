import { watch, type Ref } from 'vue';
import type { Ticket } from '../api.ts';
import { chime, useSound } from './chime.ts';

/** Tells by a sound that somebody waits again, after nobody did. */
export function useStandby(line: Readonly<Ref<readonly Ticket[]>>, loaded: Readonly<Ref<boolean>>) {
    const sound = useSound();
    watch(
        () => line.value.length,
        (now, before) => {
            if (loaded.value && before === 0 && now > 0 && sound.value) {
                chime();
            }
        },
    );
    return sound;
}
