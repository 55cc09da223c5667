import { describe, expect, it } from 'vitest';
import { collide, inOrder } from './tiers.ts';

const tier = (until?: string) => ({ until, cancel: true, feePercent: 0 });

describe('cancellation tiers', () => {
    it('go from the longest time to the ticket', () => {
        const sorted = inOrder([tier(), tier('PT1H'), tier('PT48H'), tier('PT0S')]);
        expect(sorted.map((one) => one.until)).toEqual(['PT48H', 'PT1H', 'PT0S', undefined]);
    });

    it('collide where two begin at the same time, however it is written', () => {
        expect(collide([tier('PT24H'), tier('P1D')])).toBe(true);
        expect(collide([tier(), tier()])).toBe(true);
        expect(collide([tier('PT24H'), tier()])).toBe(false);
    });
});
