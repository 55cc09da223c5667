import { loadSettings, type Settings } from '@turno/api';
import { onScopeDispose, readonly, ref, type Ref } from 'vue';

const RESYNC = 5_000;
const offset = ref(0);

/** The suite's time, in milliseconds: its clock may stand elsewhere than this machine's. */
export const suiteNow = (): number => Date.now() + offset.value;

/** Follows the suite's clock; in the sandbox that one moves. */
export function keepTime(settings: Settings): void {
    take(settings.now);
    if (settings.sandbox) {
        setInterval(() => void resync(), RESYNC);
    }
}

/** Asks anew where the clock stands, say after it was moved. */
export async function resync(): Promise<void> {
    const settings = await loadSettings().catch(() => undefined);
    if (settings) {
        take(settings.now);
    }
}

function take(now: string): void {
    const told = Date.parse(now) - Date.now();
    if (Math.abs(told - offset.value) > 1_500) {
        offset.value = told;
    }
}

/** The suite's time as it passes, e.g. for countdowns. */
export function useNow(everyMillis = 1_000): Readonly<Ref<number>> {
    const now = ref(suiteNow());
    const timer = setInterval(() => (now.value = suiteNow()), everyMillis);
    onScopeDispose(() => clearInterval(timer));
    return readonly(now);
}
