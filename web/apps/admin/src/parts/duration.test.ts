import { describe, expect, it } from 'vitest';
import { durationOf, minutesIn } from './duration.ts';

describe('durations', () => {
    it.each([
        ['PT5M', 5],
        ['PT1H30M', 90],
        ['P1DT2H', 1560],
        ['PT24H', 1440],
        ['PT90S', 2],
        ['PT0S', 0],
    ])('%s is %s minutes', (text, minutes) => {
        expect(minutesIn(text)).toBe(minutes);
    });

    it('is nothing for nothing, both ways', () => {
        expect(minutesIn(null)).toBeUndefined();
        expect(minutesIn('soon')).toBeUndefined();
        expect(durationOf(undefined)).toBeNull();
        expect(durationOf(0)).toBe('PT0M');
    });
});
