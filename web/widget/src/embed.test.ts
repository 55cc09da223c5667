import { describe, expect, it } from 'vitest';
import { embedAddress, messageOf } from './embed.ts';

const ORIGIN = 'https://book.example';
const attributes = (given: Record<string, string>) => (name: string) => given[name] ?? null;

describe('the address of the embedded portal', () => {
    it('should carry what the element says, encoded', () => {
        const address = embedAddress(ORIGIN, attributes({ branch: 'b1', primary: '#0b5d66', locale: 'ar' }), 'en');

        expect(address).toBe('https://book.example/embed?branch=b1&primary=%230b5d66&lang=ar');
    });

    it("should take the page's language where the element names none", () => {
        expect(embedAddress(ORIGIN, attributes({}), 'de')).toBe('https://book.example/embed?lang=de');
    });
});

describe('a message to the page', () => {
    const height = { source: 'turno', type: 'height', height: 700 };

    it('should be heard when the portal says it', () => {
        expect(messageOf(ORIGIN, ORIGIN, height)).toEqual(height);
    });

    it.each([
        ['https://elsewhere.example', height],
        [ORIGIN, { ...height, source: 'other' }],
        [ORIGIN, { ...height, height: 'tall' }],
        [ORIGIN, { ...height, height: Infinity }],
        [ORIGIN, null],
        [ORIGIN, 'height'],
    ])('should be ignored from %s: %j', (from, data) => {
        expect(messageOf(from, ORIGIN, data)).toBeUndefined();
    });
});
