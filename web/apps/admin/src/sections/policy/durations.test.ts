import { describe, expect, it } from 'vitest';
import { isoOf, isoOfSeconds, secondsOf, spanOf } from './durations.ts';

describe('durations', () => {
    it('reads ISO 8601', () => {
        expect(secondsOf('PT90M')).toBe(5_400);
        expect(secondsOf('PT1H30M')).toBe(5_400);
        expect(secondsOf('P1DT1H')).toBe(90_000);
        expect(secondsOf('PT0S')).toBe(0);
    });

    it.each(['', 'P', 'PT', '90 minutes', '-PT1M'])('does not take %s for one', (text) => {
        expect(secondsOf(text)).toBeUndefined();
    });

    it('writes as the services write', () => {
        expect(isoOfSeconds(5_400)).toBe('PT1H30M');
        expect(isoOfSeconds(86_400)).toBe('PT24H');
        expect(isoOfSeconds(0)).toBe('PT0S');
        expect(isoOf({ value: 3, unit: 'days' })).toBe('PT72H');
        expect(isoOf({ value: -4, unit: 'hours' })).toBe('PT0S');
    });

    it.each([
        ['PT24H', 24, 'hours'],
        ['PT48H', 2, 'days'],
        ['PT1H30M', 90, 'minutes'],
        ['PT0S', 0, 'minutes'],
        ['PT45M', 45, 'minutes'],
    ])('shows %s as %d %s', (iso, value, unit) => {
        expect(spanOf(iso)).toEqual({ value, unit });
    });

    it.each(['PT24H', 'PT1H30M', 'PT72H', 'PT5M', 'PT0S'])('keeps %s as it was', (iso) => {
        expect(isoOf(spanOf(iso))).toBe(iso);
    });
});
