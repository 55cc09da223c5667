import { describe, expect, it } from 'vitest';
import { addMonths, dayByKey, dayIn, hourIn, weeksOf } from './calendar.ts';

describe('the calendar', () => {
    it('should begin its weeks on Monday', () => {
        const weeks = weeksOf('2026-11');

        expect(weeks).toHaveLength(6);
        expect(weeks[0]).toEqual([...Array(6).fill(undefined), '2026-11-01']);
        expect(weeks[5]![0]).toBe('2026-11-30');
        expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    });

    it('should know leap years, and the turn of the year', () => {
        expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
        expect(addMonths('2026-12', 1)).toBe('2027-01');
        expect(addMonths('2026-01', -1)).toBe('2025-12');
    });

    it('should say which day and hour it is at the branch, wherever the visitor is', () => {
        expect(dayIn('Europe/London', '2026-11-22T23:30:00Z')).toBe('2026-11-22');
        expect(dayIn('Europe/Madrid', '2026-11-22T23:30:00Z')).toBe('2026-11-23');
        expect(hourIn('Europe/Madrid', '2026-11-22T23:30:00Z')).toBe(0);
    });

    it.each([
        ['ArrowRight', 'ltr', '2026-11-24'],
        ['ArrowRight', 'rtl', '2026-11-22'],
        ['ArrowLeft', 'rtl', '2026-11-24'],
        ['ArrowDown', 'ltr', '2026-11-30'],
        ['Home', 'ltr', '2026-11-23'],
        ['End', 'rtl', '2026-11-29'],
        ['PageDown', 'ltr', '2026-12-23'],
        ['PageUp', 'ltr', '2026-10-23'],
    ] as const)('should lead by %s (%s) to %s', (key, dir, date) => {
        expect(dayByKey(key, '2026-11-23', dir)).toBe(date);
    });

    it('should stay in the month where that has fewer days', () => {
        expect(dayByKey('PageDown', '2026-01-31', 'ltr')).toBe('2026-02-28');
        expect(dayByKey('Enter', '2026-01-31', 'ltr')).toBeUndefined();
    });
});
