import { describe, expect, it } from 'vitest';
import { dateIn, daysAfter, monthAfter, weeksOf } from './calendar.ts';

describe('the calendar', () => {
    it('knows which day it is at the branch', () => {
        const lateInLondon = Date.parse('2026-11-23T23:30:00Z');

        expect(dateIn('Europe/London', lateInLondon)).toBe('2026-11-23');
        expect(dateIn('Europe/Madrid', lateInLondon)).toBe('2026-11-24');
    });

    it('lays a month out in weeks from Monday on', () => {
        const weeks = weeksOf('2026-11');

        expect(weeks).toHaveLength(6);
        expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
        expect(weeks[5]?.[0]).toBe('2026-11-30');
        expect(weeks[5]?.[1]).toBeUndefined();
        expect(weeksOf('2027-02').flat().filter(Boolean)).toHaveLength(28);
    });

    it('turns over at the end of the year', () => {
        expect(monthAfter('2026-12', 1)).toBe('2027-01');
        expect(monthAfter('2026-01', -1)).toBe('2025-12');
        expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    });
});
