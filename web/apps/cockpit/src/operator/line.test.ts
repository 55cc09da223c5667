import { describe, expect, it } from 'vitest';
import type { Counter, Ticket } from '../api.ts';
import { inOrder, mayCall, presenceOf, standingOf, waitsSince } from './line.ts';

const at = (time: string) => `2026-11-23T${time}:00Z`;
const now = Date.parse(at('10:00'));
const ticket = (number: string, more: Partial<Ticket> = {}) =>
    ({
        id: number,
        number,
        status: 'WAITING',
        serviceId: 'cards',
        priority: 3,
        issuedAt: at('09:30'),
        ...more,
    }) as Ticket;
const counter = (serviceIds: string[]) => ({ id: '1', name: '1', serviceIds }) as Counter;

describe('the line', () => {
    it('is in the order of the forecast', () => {
        const line = inOrder(
            [
                ticket('A1', { issuedAt: at('09:00') }),
                ticket('A2'),
                ticket('A3', { priority: 1 }),
                ticket('A4', { status: 'PARKED' }),
            ],
            new Map([
                ['A2', 10],
                ['A1', 20],
            ]),
        );

        expect(line.map((one) => one.number)).toEqual(['A2', 'A1', 'A3']);
    });

    it('is by priority and time where nothing is foretold', () => {
        const line = inOrder(
            [
                ticket('A1'),
                ticket('A2', { bookedAt: at('09:10') }),
                ticket('A3', { priority: 2, issuedAt: at('09:50') }),
            ],
            new Map(),
        );

        expect(line.map((one) => one.number)).toEqual(['A3', 'A2', 'A1']);
    });

    it('is everybody’s for a counter without services, and only of its services for another', () => {
        expect(mayCall(counter([]), 'me', ticket('A1'))).toBe(true);
        expect(mayCall(counter(['loans']), 'me', ticket('A1'))).toBe(false);
    });

    it('respects for whom somebody is reserved', () => {
        expect(mayCall(counter([]), 'me', ticket('A1', { reservedCounterId: '2' }))).toBe(false);
        expect(mayCall(counter([]), 'me', ticket('A1', { reservedOperator: 'me' }))).toBe(true);
        expect(mayCall(counter([]), 'me', ticket('A1', { reservedOperator: 'you' }))).toBe(false);
    });

    it('says why somebody stands there', () => {
        expect(standingOf(ticket('A1'), now)).toBe('walkIn');
        expect(standingOf(ticket('A1', { priority: 2 }), now)).toBe('priority');
        expect(standingOf(ticket('A1', { bookedAt: at('10:00'), priority: 2 }), now)).toBe('due');
        expect(standingOf(ticket('A1', { bookedAt: at('10:05') }), now)).toBe('ahead');
        expect(standingOf(ticket('A1', { notBefore: at('10:05') }), now)).toBe('later');
        expect(standingOf(ticket('A1', { reservedCounterId: '1' }), now)).toBe('reserved');
    });

    it('says who is there, and in time', () => {
        expect(presenceOf(ticket('A1', { arrivedAt: at('09:30') }), now)).toBe('here');
        expect(presenceOf(ticket('A1', { bookedAt: at('10:00'), arrivedAt: at('09:50') }), now)).toBe('early');
        expect(presenceOf(ticket('A1', { bookedAt: at('09:40'), arrivedAt: at('09:50') }), now)).toBe('late');
        expect(presenceOf(ticket('A1', { bookedAt: at('09:40') }), now)).toBe('missing');
        expect(presenceOf(ticket('A1', { bookedAt: at('10:10') }), now)).toBe('expected');
    });

    it('lets nobody wait before the appointment', () => {
        expect(waitsSince(ticket('A1', { bookedAt: at('10:10'), arrivedAt: at('09:50') }))).toBe(
            Date.parse(at('10:10')),
        );
        expect(waitsSince(ticket('A1'))).toBe(Date.parse(at('09:30')));
    });
});
