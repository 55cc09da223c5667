import { ref, shallowRef } from 'vue';
import type { Branch } from '../api/types.ts';
import { kilometres } from './distance.ts';

const PATIENCE = 8_000;

/** How far it is, for those who say where they are; they are asked when they ask. */
export function useNearby() {
    const here = shallowRef<{ latitude: number; longitude: number }>();
    const busy = ref(false);
    const refused = ref(false);

    function locate(): void {
        busy.value = true;
        refused.value = false;
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
                here.value = { latitude: coords.latitude, longitude: coords.longitude };
                busy.value = false;
            },
            () => {
                refused.value = true;
                busy.value = false;
            },
            { timeout: PATIENCE, maximumAge: 60_000 },
        );
    }

    function to(branch: Branch): number | undefined {
        const there = branch.site?.coordinates;
        return here.value && there ? kilometres(here.value, there) : undefined;
    }

    /** The nearest first, once it is known what is near. */
    const sorted = (branches: Branch[]) =>
        here.value ? [...branches].sort((one, other) => (to(one) ?? Infinity) - (to(other) ?? Infinity)) : branches;

    return { possible: 'geolocation' in navigator, busy, refused, locate, to, sorted };
}
