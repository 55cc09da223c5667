import { onScopeDispose } from 'vue';
import { keyed, NO_BURST, type Burst } from './scanner.ts';

/** Listens for a scanner that types like a keyboard, wherever the focus is. */
export function useScanner(found: (code: string) => void): void {
    let burst: Burst = NO_BURST;

    function hear(event: KeyboardEvent): void {
        const next = keyed(burst, event.key, event.timeStamp);
        burst = next.burst;
        if (next.code) {
            event.preventDefault();
            event.stopPropagation();
            found(next.code);
        }
    }

    window.addEventListener('keydown', hear, { capture: true });
    onScopeDispose(() => window.removeEventListener('keydown', hear, { capture: true }));
}
