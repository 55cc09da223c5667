import { describe, expect, it } from 'vitest';
import type { Service, Tier } from '../api/types.ts';
import { millisOf, stagesAhead, stagesOf } from './terms.ts';

const START = '2026-11-25T10:00:00Z';
const LONG_BEFORE = Date.parse('2026-11-01T10:00:00Z');
const at = (time: string) => Date.parse(time);
const service = (tiers?: Tier[]) =>
    ({ policy: { ...(tiers && { tiers }), minNoticeCancel: 'PT1H', conversionLead: 'PT10M' } }) as Service;

describe('the terms of what is to be booked', () => {
    const tiers = [
        { until: 'PT24H', cancel: true, feePercent: 0 },
        { until: 'PT1H30M', cancel: true, feePercent: 50, reschedules: 2 },
        { cancel: false, feePercent: 0, reschedules: 0 },
    ];

    it('should say until when which tier holds, the last one until it becomes a ticket', () => {
        const stages = stagesOf([service(tiers)], START, LONG_BEFORE);

        expect(stages.map(({ until }) => until)).toEqual([
            at('2026-11-24T10:00:00Z'),
            at('2026-11-25T08:30:00Z'),
            at('2026-11-25T09:50:00Z'),
        ]);
        expect(stages.map(({ cancel, moves }) => [cancel, moves])).toEqual([
            [true, undefined],
            [true, 2],
            [false, 0],
        ]);
    });

    it('should leave out those that are over', () => {
        const stages = stagesOf([service(tiers)], START, at('2026-11-25T09:00:00Z'));

        expect(stages).toHaveLength(1);
        expect(stagesOf([service(tiers)], START, at('2026-11-25T09:50:00Z'))).toEqual([]);
    });

    it('should name what it costs where there is a price', () => {
        const [free, half] = stagesOf([service(tiers)], START, LONG_BEFORE, { amount: 37.5, currency: 'GBP' });

        expect(free?.fee).toEqual({ amount: 0, currency: 'GBP' });
        expect(half?.fee).toEqual({ amount: 18.75, currency: 'GBP' });
        expect(stagesOf([service(tiers)], START, LONG_BEFORE)[1]?.fee).toBeUndefined();
    });

    it('should be free until the notice where there are no tiers, and those of the first service', () => {
        const stages = stagesOf([service(), service(tiers)], START, LONG_BEFORE);

        expect(stages).toEqual([
            { until: at('2026-11-25T09:00:00Z'), cancel: true, feePercent: 0, fee: undefined, moves: undefined },
        ]);
    });

    it.each([
        ['PT24H', 24 * 3_600_000],
        ['P1DT2H', 26 * 3_600_000],
        ['PT1H30M', 5_400_000],
        ['PT0.5S', 500],
    ])('should read %s', (duration, millis) => {
        expect(millisOf(duration)).toBe(millis);
    });
});

describe('the terms of what is booked', () => {
    it('should be those that the service tells', () => {
        const fee = { amount: 6.25, currency: 'GBP' };
        const ahead = [
            { until: '2026-11-24T10:00:00Z', mayCancel: true, feePercent: 50, fee, mayMove: true, movesLeft: 1 },
            { until: '2026-11-25T09:50:00Z', mayCancel: false, mayMove: true },
        ];

        const stages = stagesAhead({ mayCancel: true, mayMove: true, ahead });

        expect(stages).toEqual([
            { until: at('2026-11-24T10:00:00Z'), cancel: true, feePercent: 50, fee, moves: 1 },
            { until: at('2026-11-25T09:50:00Z'), cancel: false, feePercent: 0, fee: undefined, moves: undefined },
        ]);
    });
});
