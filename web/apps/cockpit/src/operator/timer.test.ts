import { describe, expect, it } from 'vitest';
import { clockOf, minutesBetween, pressureOf, secondsOf } from './timer.ts';

describe('times that pass', () => {
    it('reads durations', () => {
        expect(secondsOf('PT15M')).toBe(900);
        expect(secondsOf('PT1H2M3S')).toBe(3723);
        expect(secondsOf('PT0.5S')).toBe(0.5);
        expect(secondsOf(undefined)).toBeUndefined();
        expect(secondsOf('P1D')).toBeUndefined();
    });

    it('shows minutes and seconds, and hours where there are any', () => {
        expect(clockOf(247_900)).toBe('4:07');
        expect(clockOf(3_847_000)).toBe('1:04:07');
        expect(clockOf(-3_000)).toBe('0:00');
    });

    it('counts whole minutes', () => {
        expect(minutesBetween(0, 119_000)).toBe(1);
        expect(minutesBetween(60_000, 0)).toBe(0);
    });

    it('says how close the target is', () => {
        expect(pressureOf(470_000, 600)).toBe('calm');
        expect(pressureOf(480_000, 600)).toBe('near');
        expect(pressureOf(600_001, 600)).toBe('over');
        expect(pressureOf(9_000_000, undefined)).toBe('calm');
    });
});
