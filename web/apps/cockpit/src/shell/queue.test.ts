import { describe, expect, it } from 'vitest';
import type { Counter, Ticket } from '../api.ts';
import { answered, changed } from './queue.ts';

const ticket = (number: string, revision = 1, status: Ticket['status'] = 'WAITING') =>
    ({ id: number, number, revision, status }) as Ticket;
const counter = (id: string, open: boolean) => ({ id, name: id, open }) as Counter;
const before = { tickets: [ticket('A001', 3), ticket('A002')], counters: [counter('1', false), counter('2', false)] };

describe('the queue', () => {
    it('takes in who is new, changed or gone', () => {
        const after = changed(before, { tickets: [ticket('A001', 4, 'CALLED'), ticket('A003')], gone: ['A002'] });

        expect(after.tickets.map((one) => [one.number, one.status])).toEqual([
            ['A001', 'CALLED'],
            ['A003', 'WAITING'],
        ]);
    });

    it('keeps what it knows better', () => {
        expect(changed(before, { tickets: [ticket('A001', 2, 'CALLED')] }).tickets[0]?.status).toBe('WAITING');
    });

    it('changes counters in their places', () => {
        const after = changed(before, { counters: [counter('2', true)] });

        expect(after.counters.map((one) => one.open)).toEqual([false, true]);
    });

    it('knows the outcome of a deed before the stream tells it', () => {
        expect(answered(before, ticket('A001', 4, 'SERVING')).tickets[0]?.status).toBe('SERVING');
        expect(answered(before, ticket('A001', 4, 'DONE')).tickets.map((one) => one.number)).toEqual(['A002']);
    });
});
