import { describe, expect, it } from 'vitest';
import { changed, type QueueState } from './services.ts';

const service = (id: string, waiting: number) => ({ id, names: { en: id }, waiting });
const STATE: QueueState = { open: true, services: [service('a', 1), service('b', 2)] };

describe('the queue that kiosks hear of', () => {
    it('changes only where the news says so, in the same order', () => {
        const now = changed(STATE, { open: true, services: [service('b', 3)] });

        expect(now.services.map((one) => one.waiting)).toEqual([1, 3]);
    });

    it('closes, and knows its services still', () => {
        expect(changed(STATE, { open: false, services: [] })).toEqual({ ...STATE, open: false });
    });

    it('takes in a new service', () => {
        expect(changed(STATE, { open: true, services: [service('c', 0)] }).services).toHaveLength(3);
    });
});
