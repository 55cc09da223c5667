import { describe, expect, it } from 'vitest';
import { isBroken, placeFaults, placesOf } from './placeholders.ts';

describe('placeholders', () => {
    it('are names in braces, each once', () => {
        expect(placesOf('Hello {name}, {branch.name} at {time}. Bye {name}')).toEqual(['branch.name', 'name', 'time']);
        expect(placesOf('Nothing here')).toEqual([]);
    });

    it('may be in any order', () => {
        const faults = placeFaults('{code} at {time}', 'a las {time}: {code}');
        expect(faults).toEqual({ missing: [], unknown: [], loose: false });
        expect(isBroken(faults)).toBe(false);
    });

    it('are told where they are missing or unknown', () => {
        const faults = placeFaults('{code} at {time}', '{kode} at noon');
        expect(faults).toEqual({ missing: ['code', 'time'], unknown: ['kode'], loose: false });
        expect(isBroken(faults)).toBe(true);
    });

    it('are all there, or the service refuses the text', () => {
        expect(isBroken(placeFaults('{code} at {time}', '{code}'))).toBe(true);
    });

    it('close what they open', () => {
        expect(placeFaults('{code}', '{code').loose).toBe(true);
        expect(placeFaults('{code}', '{code}}').loose).toBe(true);
    });
});
