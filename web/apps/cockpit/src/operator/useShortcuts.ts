import { useEventListener, useLocalStorage } from '@vueuse/core';
import { commandOf, isTyping, type Command } from './shortcuts.ts';

/** Listens for single keys, unless somebody types, a dialog is open, or they are switched off. */
export function useShortcuts(run: (command: Command) => void) {
    const on = useLocalStorage('turno.cockpit.shortcuts', true);

    useEventListener(window, 'keydown', (event: KeyboardEvent) => {
        const command = commandOf(event);
        const elsewhere =
            isTyping(event.target) || document.querySelector('.v-overlay--active[role="dialog"], .v-menu');
        if (!command || elsewhere || (!on.value && command !== 'help')) {
            return;
        }
        event.preventDefault();
        run(command);
    });

    return on;
}
