import { describe, expect, it } from 'vitest';
import { screenOf } from './screen.ts';

describe('screen of a counter', () => {
    it('is free where nobody is there', () => {
        const screen = screenOf({ counterName: '1', status: 'FREE', waiting: 2, comingUp: [{ ticketNumber: 'A002' }] });

        expect(screen).toMatchObject({ name: '1', status: 'FREE', waiting: 2, comingUp: ['A002'] });
        expect(screen).not.toHaveProperty('ticketNumber');
    });

    it('knows one call from the next', () => {
        const called = (id: string) =>
            screenOf({ status: 'CALLED', ticketNumber: 'A001', announcement: { id, ticketNumber: 'A001' } });

        expect(called('1')?.callId).not.toBe(called('2')?.callId);
    });

    it('is nothing before the first news', () => {
        expect(screenOf(undefined)).toBeUndefined();
    });
});
