import { describe, expect, it } from 'vitest';
import { rests, screenOf } from './screen.ts';

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

    it('asks how it was where the service does', () => {
        const feedback = { link: 'https://branch.example/kiosk/feedback/1', seconds: 45 };

        expect(screenOf({ status: 'FREE', feedback })?.question).toEqual(feedback);
        expect(screenOf({ status: 'FREE' })).not.toHaveProperty('question');
    });

    it('rests where nobody is called', () => {
        expect(rests(screenOf({ status: 'ON_BREAK' })?.status)).toBe(true);
        expect(rests(screenOf({ status: 'CLOSED' })?.status)).toBe(true);
        expect(rests(screenOf({ status: 'FREE' })?.status)).toBe(false);
        expect(rests(undefined)).toBe(false);
    });

    it('is nothing before the first news', () => {
        expect(screenOf(undefined)).toBeUndefined();
    });
});
