import { describe, expect, it } from 'vitest';
import { isCall, isOver, waitOf, type Visit } from './visit.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const WAITING: Visit = { ticketId: 't', number: 'A001', status: 'WAITING', serviceName: 'Cards', arrived: true };

describe('a visit', () => {
    it('makes itself heard when it is called', () => {
        const called: Visit = { ...WAITING, status: 'CALLED', counterName: '1' };

        expect(isCall(WAITING, called)).toBe(true);
        expect(isCall(undefined, called)).toBe(true);
        expect(isCall(called, called)).toBe(false);
        expect(isCall(called, { ...called, counterName: '2' })).toBe(true);
        expect(isCall(called, { ...called, status: 'SERVING' })).toBe(false);
    });

    it('tells the wait in whole minutes, and never less than nothing', () => {
        const expected = (from: string, to: string) => ({
            ...WAITING,
            expectedCall: { from: `2026-11-21T${from}Z`, to: `2026-11-21T${to}Z` },
        });

        expect(waitOf(expected('10:08:00', '10:12:30'), NOW)).toEqual({ from: 8, to: 13 });
        expect(waitOf(expected('09:50:00', '09:55:00'), NOW)).toEqual({ from: 0, to: 1 });
        expect(waitOf(WAITING, NOW)).toBeUndefined();
    });

    it('is over once nobody waits for it any more', () => {
        expect(isOver({ ...WAITING, status: 'LEFT' })).toBe(true);
        expect(isOver({ ...WAITING, status: 'PARKED' })).toBe(false);
    });
});
