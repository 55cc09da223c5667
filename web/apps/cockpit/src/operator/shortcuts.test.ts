import { describe, expect, it } from 'vitest';
import { commandOf, isTyping, SHORTCUTS } from './shortcuts.ts';

const press = (key: string, code = '', more = {}) =>
    commandOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

describe('shortcuts', () => {
    it('have a key of their own each', () => {
        expect(new Set(Object.values(SHORTCUTS)).size).toBe(Object.keys(SHORTCUTS).length);
    });

    it('follow the letter, wherever the keyboard has it', () => {
        expect(press('n', 'KeyN')).toBe('next');
        expect(press('A', 'KeyQ')).toBe('no-answer');
        expect(press('?', 'Slash', { shiftKey: true })).toBe('help');
    });

    it('follow the key where the script has no such letter', () => {
        expect(press('ى', 'KeyN')).toBe('next');
        expect(press('؟', 'Slash')).toBe('help');
    });

    it('leave the browser its own', () => {
        expect(press('r', 'KeyR', { ctrlKey: true })).toBeUndefined();
        expect(press('f', 'KeyF', { metaKey: true })).toBeUndefined();
        expect(press('n', 'KeyN', { repeat: true })).toBeUndefined();
        expect(press('Enter', 'Enter')).toBeUndefined();
    });

    it('are letters while somebody types', () => {
        const field = document.createElement('input');

        expect(isTyping(field)).toBe(true);
        expect(isTyping(document.createElement('button'))).toBe(false);
        expect(isTyping(null)).toBe(false);
    });
});
