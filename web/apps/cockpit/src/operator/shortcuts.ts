import type { Deed } from './deeds.ts';

export type Command = 'next' | Exclude<Deed, 'call' | 'resume' | 'requeue' | 'leave'> | 'undo' | 'rest' | 'help';

/** One key for each thing that is often done. */
export const SHORTCUTS: Readonly<Record<Command, string>> = {
    next: 'N',
    start: 'S',
    finish: 'F',
    recall: 'R',
    'no-answer': 'A',
    'no-show': 'X',
    transfer: 'T',
    park: 'P',
    undo: 'U',
    rest: 'B',
    help: '?',
};

interface Pressed {
    key: string;
    code: string;
    ctrlKey: boolean;
    altKey: boolean;
    metaKey: boolean;
    repeat: boolean;
}

const COMMANDS = new Map(Object.entries(SHORTCUTS).map(([command, key]) => [key, command as Command]));

/** What a key means; on keyboards of other scripts the place of the key counts. */
export function commandOf(pressed: Pressed): Command | undefined {
    if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.repeat) {
        return undefined;
    }
    const typed = pressed.key === '؟' ? '?' : pressed.key.toUpperCase();
    const isLatin = /^[A-Z?]$/.test(typed);
    return COMMANDS.get(isLatin ? typed : pressed.code.replace(/^Key/, ''));
}

/** Whether what is typed is meant for a field rather than for the page. */
export function isTyping(target: EventTarget | null): boolean {
    return (
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null)
    );
}
