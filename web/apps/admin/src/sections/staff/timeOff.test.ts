import { describe, expect, it } from 'vitest';
import { isWholeDays, lastDay, onDate, wholeDays } from './timeOff.ts';

const holiday = { id: 'h', ...wholeDays('2026-12-24', '2026-12-26') };
const dentist = { id: 'd', from: '2026-12-01T10:00:00', to: '2026-12-01T12:00:00' };

describe('time off', () => {
    it('of whole days ends at the midnight after the last', () => {
        expect(holiday.to).toBe('2026-12-27T00:00');
        expect(lastDay(holiday)).toBe('2026-12-26');
        expect(isWholeDays(holiday)).toBe(true);
        expect(isWholeDays(dentist)).toBe(false);
    });

    it('is on its dates only', () => {
        expect(onDate([holiday, dentist], '2026-12-26')).toEqual([holiday]);
        expect(onDate([holiday, dentist], '2026-12-27')).toEqual([]);
        expect(onDate([holiday, dentist], '2026-12-01')).toEqual([dentist]);
    });
});
