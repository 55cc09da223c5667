import { describe, expect, it } from 'vitest';
import { canBeUndone, deedsOf } from './deeds.ts';

describe('what a state allows', () => {
    it('is told for every state that is open', () => {
        expect(deedsOf('WAITING')).toEqual(['call', 'leave']);
        expect(deedsOf('CALLED')).toEqual(['start', 'recall', 'no-answer', 'no-show', 'transfer', 'park']);
        expect(deedsOf('SERVING')).toEqual(['finish', 'transfer', 'park']);
        expect(deedsOf('PARKED')).toEqual(['resume', 'requeue']);
    });

    it('is nothing once it is over', () => {
        for (const status of ['DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN'] as const) {
            expect(deedsOf(status)).toEqual([]);
        }
        expect(deedsOf(undefined)).toEqual([]);
    });

    it('can be taken back for five minutes', () => {
        const last = { ticketId: '1', number: 'A001', deed: 'finish', at: 1_000 } as const;

        expect(canBeUndone(last, 300_999)).toBe(true);
        expect(canBeUndone(last, 301_000)).toBe(false);
        expect(canBeUndone(undefined, 0)).toBe(false);
    });
});
