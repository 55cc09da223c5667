import { describe, expect, it } from 'vitest';
import { plain, recurrenceText, repeating, repeatOf } from './recurrence.ts';

const words = {
    weekOfMonth: (week: string) => `${week} of the month`,
    everyWeeks: (weeks: number) => `every ${weeks} weeks`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
};

describe('recurrenceText', () => {
    it('says nothing of every week for ever', () => {
        expect(recurrenceText(null, words)).toBe('');
        expect(recurrenceText({ everyWeeks: 1 }, words)).toBe('');
    });

    it('says all that narrows it', () => {
        expect(recurrenceText({ everyWeeks: 2, from: '2026-01-05', until: '2026-06-30' }, words)).toBe(
            'every 2 weeks · from 2026-01-05 · until 2026-06-30',
        );
        expect(recurrenceText({ weekOfMonth: 'LAST' }, words)).toBe('LAST of the month');
    });
});

describe('repeating', () => {
    it('counts weeks from today where no first date is given', () => {
        expect(repeating(null, 'everyWeeks', '2026-11-21')).toEqual({ from: '2026-11-21', everyWeeks: 2 });
    });

    it('keeps the validity, and never both ways of counting', () => {
        const last = repeating({ from: '2026-01-05', until: '2026-12-31', everyWeeks: 3 }, 'weekOfMonth', '2026-11-21');
        expect(last).toEqual({ from: '2026-01-05', until: '2026-12-31', weekOfMonth: 'FIRST' });
        expect(repeatOf(last)).toBe('weekOfMonth');
    });

    it('is nothing where it counts every week', () => {
        expect(repeating({ weekOfMonth: 'SECOND' }, 'weekly', '2026-11-21')).toBeNull();
        expect(plain({ from: '', until: null })).toBeNull();
        expect(repeatOf(null)).toBe('weekly');
    });
});
