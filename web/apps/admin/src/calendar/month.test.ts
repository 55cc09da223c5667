import { describe, expect, it } from 'vitest';
import { dateBeside, dateIn, plusDays, plusMonths, weekday, weeksOf } from './month.ts';

describe('months', () => {
    it('fills whole weeks, Monday first', () => {
        const weeks = weeksOf('2026-11');
        expect(weeks[0]![0]).toBe('2026-10-26');
        expect(weeks.at(-1)!.at(-1)).toBe('2026-12-06');
        expect(weeks.every((week) => week.length === 7 && weekday(week[0]!) === 0)).toBe(true);
    });

    it('counts over the end of a year, and over a change of the clock', () => {
        expect(plusMonths('2026-12', 1)).toBe('2027-01');
        expect(plusMonths('2026-01', -1)).toBe('2025-12');
        expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
    });
});

describe('dateBeside', () => {
    it('goes by days, weeks and months', () => {
        expect(dateBeside('2026-11-21', 'ArrowRight', false)).toBe('2026-11-22');
        expect(dateBeside('2026-11-21', 'ArrowRight', true)).toBe('2026-11-20');
        expect(dateBeside('2026-11-21', 'ArrowDown', false)).toBe('2026-11-28');
        expect(dateBeside('2026-11-21', 'Home', false)).toBe('2026-11-16');
        expect(dateBeside('2026-01-31', 'PageDown', false)).toBe('2026-02-28');
        expect(dateBeside('2026-11-21', 'x', false)).toBeUndefined();
    });
});

describe('dateIn', () => {
    it('is the date of the branch', () => {
        expect(dateIn('Asia/Tokyo', Date.parse('2026-11-21T20:00:00Z'))).toBe('2026-11-22');
        expect(dateIn('Europe/London', Date.parse('2026-11-21T20:00:00Z'))).toBe('2026-11-21');
    });
});
