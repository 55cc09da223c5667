import { describe, expect, it } from 'vitest';
import type { Counter, Ticket } from '../api.ts';
import { rowsOf } from './counters.ts';

const counter = (id: string, more: Partial<Counter> = {}) => ({ id, name: id, open: true, ...more }) as Counter;
const ticket = (counterId: string, status: Ticket['status']) =>
    ({ id: counterId, number: 'A1', counterId, status }) as Ticket;

describe('the counters', () => {
    it('are closed, free, on a break, calling or serving', () => {
        const rows = rowsOf(
            [
                counter('1', { open: false }),
                counter('2', { openedAt: '09:00' }),
                counter('3', { openedAt: '09:00', breakSince: '10:00' }),
                counter('4'),
                counter('5'),
            ],
            [ticket('4', 'CALLED'), ticket('5', 'SERVING'), ticket('2', 'WAITING')],
        );

        expect(rows.map((row) => row.state)).toEqual(['closed', 'free', 'break', 'calling', 'serving']);
        expect(rows.map((row) => row.since)).toEqual([undefined, '09:00', '10:00', undefined, undefined]);
        expect(rows[4]?.ticket?.number).toBe('A1');
    });
});
