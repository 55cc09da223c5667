import { describe, expect, it } from 'vitest';
import { changedFields, same } from './changed.ts';

describe('same', () => {
    it('takes null and missing for the same, and any order of fields', () => {
        expect(same({ a: 1, b: null, c: { d: 2, e: 3 } }, { c: { e: 3, d: 2 }, a: 1 })).toBe(true);
    });

    it('minds the order of lists', () => {
        expect(same([1, 2], [2, 1])).toBe(false);
    });
});

describe('changedFields', () => {
    it('names what differs, what is new and what is gone', () => {
        expect(
            changedFields({ names: { en: 'A' }, gone: 1, kept: [1] }, { names: { en: 'B' }, fresh: 2, kept: [1] }),
        ).toEqual(['fresh', 'gone', 'names']);
    });
});
