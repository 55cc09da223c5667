import { describe, expect, it } from 'vitest';
import type { Arrival } from '../api.ts';
import { canCheckIn, proofOf, stageOf } from './arrivals.ts';

const arrival = (state: Arrival['state'], ticketStatus?: Arrival['ticketStatus']) =>
    ({ state, ticketStatus }) as Arrival;

describe('arrivals', () => {
    it('stand where the ticket stands, as far as there is one', () => {
        expect(stageOf(arrival('EXPECTED'))).toBe('expected');
        expect(stageOf(arrival('TICKET', 'WAITING'))).toBe('ticket');
        expect(stageOf(arrival('ARRIVED', 'WAITING'))).toBe('arrived');
        expect(stageOf(arrival('ARRIVED', 'SERVING'))).toBe('serving');
        expect(stageOf(arrival('ARRIVED', 'DONE'))).toBe('done');
        expect(stageOf(arrival('TICKET', 'NO_SHOW'))).toBe('missed');
    });

    it('can be checked in until somebody came', () => {
        expect(canCheckIn(arrival('EXPECTED'))).toBe(true);
        expect(canCheckIn(arrival('TICKET', 'WAITING'))).toBe(true);
        expect(canCheckIn(arrival('ARRIVED', 'WAITING'))).toBe(false);
    });

    it('tells codes, phones and scans from names', () => {
        expect(proofOf(' ab-1234 ')).toEqual({ code: 'ab-1234' });
        expect(proofOf('AB1234')).toEqual({ code: 'AB1234' });
        expect(proofOf('+44 (20) 7946-0101')).toEqual({ phone: '+44 (20) 7946-0101' });
        expect(proofOf('turno:1:token')).toEqual({ qr: 'turno:1:token' });
        expect(proofOf('Carla Ruiz')).toBeUndefined();
        expect(proofOf('12')).toBeUndefined();
    });
});
