import { describe, expect, it } from 'vitest';
import { rowsOf, withLetter } from './layouts.ts';

describe('the keyboard for names', () => {
    it('is that of the language', () => {
        expect(rowsOf('fr')[0]?.[0]).toBe('a');
        expect(rowsOf('de')[0]).toContain('ü');
        expect(rowsOf('ar').flat()).toContain('ش');
        expect(rowsOf('pt')).toEqual(rowsOf('en'));
    });

    it('has each letter once', () => {
        for (const tag of ['en', 'ar', 'es', 'fr', 'de']) {
            const keys = rowsOf(tag).flat();
            expect(new Set(keys).size).toBe(keys.length);
        }
    });

    it('writes names as people do', () => {
        expect([..."anna o'neil"].reduce(withLetter, '')).toBe("Anna O'Neil");
    });
});
