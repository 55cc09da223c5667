import { describe, expect, it } from 'vitest';
import { lagOf } from './link.ts';

describe('how far the centre is behind', () => {
    it.each([
        ['PT0S', undefined],
        ['PT4.2S', undefined],
        ['PT17.6S', { value: 17, unit: 'second' }],
        ['PT1M59S', { value: 119, unit: 'second' }],
        ['PT90M', { value: 90, unit: 'minute' }],
        ['PT26H30M', { value: 26, unit: 'hour' }],
        ['PT49H', { value: 2, unit: 'day' }],
    ])('is told of %s in the largest unit that says enough', (lag, told) => {
        expect(lagOf({ lag })).toEqual(told);
    });

    it('is not told of a branch that was never heard', () => {
        expect(lagOf(undefined)).toBeUndefined();
        expect(lagOf({ state: 'NEVER_SEEN' })).toBeUndefined();
    });
});
