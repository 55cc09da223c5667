import { describe, expect, it } from 'vitest';
import { boxes, erased, expectsLetter, isComplete, typed } from './code.ts';

const type = (text: string) => [...text].reduce(typed, '');

describe('the code of an appointment', () => {
    it('is two letters and four digits', () => {
        expect(type('ab1234')).toBe('AB1234');
        expect(isComplete(type('ab1234'))).toBe(true);
        expect(type('ab12349')).toBe('AB1234');
    });

    it('takes no sign where it cannot stand', () => {
        expect(type('1A2B34')).toBe('AB34');
        expect(type('IOQ')).toBe('');
        expect(type('A-B 1')).toBe('AB1');
    });

    it('can be corrected, back to the letters', () => {
        expect(erased(type('AB1'))).toBe('AB');
        expect(expectsLetter(erased('AB'))).toBe(true);
        expect(erased('')).toBe('');
    });

    it('shows the places that are left', () => {
        expect(boxes('AB1')).toEqual(['A', 'B', '1', '', '', '']);
    });
});
