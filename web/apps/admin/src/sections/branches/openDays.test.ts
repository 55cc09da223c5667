import { describe, expect, it } from 'vitest';
import { replaced, withExceptions, type OpenDay } from './openDays.ts';

const day = (date: string): OpenDay => ({ date, origin: 'WEEKLY', windows: [{ from: '09:00', to: '17:00' }] });

describe('withExceptions', () => {
    it('closes and opens single dates, also holidays', () => {
        const days = withExceptions(
            [day('2026-12-24'), { ...day('2026-12-25'), origin: 'HOLIDAY', windows: [] }],
            [{ date: '2026-12-25', windows: [{ from: '10:00', to: '12:00' }], reason: 'Charity' }],
        );
        expect(days[0]!.origin).toBe('WEEKLY');
        expect(days[1]).toMatchObject({
            origin: 'EXCEPTION',
            reason: 'Charity',
            windows: [{ from: '10:00', to: '12:00' }],
        });
    });
});

describe('replaced', () => {
    it('keeps one exception a date, in order', () => {
        const all = replaced([{ date: '2026-12-31', windows: [] }], '2026-12-24', { date: '2026-12-24', windows: [] });
        expect(all.map((one) => one.date)).toEqual(['2026-12-24', '2026-12-31']);
        expect(replaced(all, '2026-12-31').map((one) => one.date)).toEqual(['2026-12-24']);
    });
});
