import { describe, expect, it } from 'vitest';
import { fieldsBetween, same, stepsOf } from './diff.ts';

describe('fields between two definitions', () => {
    it('looks into objects and takes lists whole', () => {
        const before = { names: { en: 'London' }, languages: ['en'], capacity: 10 };
        const after = { names: { en: 'London', es: 'Londres' }, languages: ['en', 'es'], capacity: 10 };
        expect(fieldsBetween(before, after)).toEqual([
            { pointer: '/languages', before: ['en'], after: ['en', 'es'] },
            { pointer: '/names/es', before: undefined, after: 'Londres' },
        ]);
    });

    it('tells a new definition, and one that goes, as one change', () => {
        expect(fieldsBetween(undefined, { a: 1 })).toEqual([{ pointer: '', before: undefined, after: { a: 1 } }]);
        expect(fieldsBetween({ a: 1 }, undefined)).toHaveLength(1);
    });

    it('does not mind the order of names, nor nulls', () => {
        expect(fieldsBetween({ a: [{ x: 1, y: 2 }], b: null }, { a: [{ y: 2, x: 1, z: null }] })).toEqual([]);
        expect(same(undefined, null)).toBe(true);
    });

    it('names the steps of a pointer', () => {
        expect(stepsOf('/settings/min~1max/a~0b')).toEqual(['settings', 'min/max', 'a~b']);
        expect(stepsOf('')).toEqual([]);
    });
});
