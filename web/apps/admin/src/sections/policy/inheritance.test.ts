import { describe, expect, it } from 'vitest';
import { effectiveOf, groupsOf, ownSettings, withSetting, type Saying } from './inheritance.ts';

const CHAIN: Saying[] = [
    { level: 'TENANT', settings: { minNotice: 'PT2H', opensDaysAhead: 60 } },
    { level: 'COUNTRY', settings: { opensDaysAhead: 30 } },
    { level: 'BRANCH', settings: undefined },
];

const row = (name: string, chain: Saying[]) =>
    groupsOf(chain)
        .flatMap((group) => group.rows)
        .find((one) => one.shape.name === name)!;

describe('inheritance', () => {
    it('takes what the lowest level says', () => {
        expect(effectiveOf('opensDaysAhead', CHAIN)).toEqual({ value: 30, origin: 'COUNTRY' });
        expect(effectiveOf('minNotice', CHAIN)).toEqual({ value: 'PT2H', origin: 'TENANT' });
    });

    it('falls back to the product where nobody says anything', () => {
        expect(effectiveOf('recallLimit', CHAIN)).toEqual({ value: 3, origin: 'DEFAULT' });
        expect(effectiveOf('releaseBefore', CHAIN)).toEqual({ value: undefined, origin: 'DEFAULT' });
    });

    it('takes "nothing is asked" for something that is said', () => {
        const chain: Saying[] = [
            { level: 'TENANT', settings: { identity: 'SMS_OTP' } },
            { level: 'SERVICE', settings: { identity: 'NONE' } },
        ];
        expect(effectiveOf('identity', chain)).toEqual({ value: 'NONE', origin: 'SERVICE' });
        expect(effectiveOf('identity', chain.slice(0, 1))).toEqual({ value: 'SMS_OTP', origin: 'TENANT' });
        expect(effectiveOf('identity', CHAIN)).toEqual({ value: 'NONE', origin: 'DEFAULT' });
    });

    it('takes zero, false and an empty list for something that is said', () => {
        const chain: Saying[] = [
            ...CHAIN,
            { level: 'SERVICE', settings: { opensDaysAhead: 0, selfService: false, tiers: [] } },
        ];
        expect(effectiveOf('opensDaysAhead', chain).origin).toBe('SERVICE');
        expect(effectiveOf('selfService', chain)).toEqual({ value: false, origin: 'SERVICE' });
        expect(effectiveOf('tiers', chain).origin).toBe('SERVICE');
    });

    it('tells what is own, and what would apply without it', () => {
        const own: Saying[] = [...CHAIN.slice(0, 2), { level: 'BRANCH', settings: { opensDaysAhead: 7 } }];
        expect(row('opensDaysAhead', own)).toMatchObject({
            own: 7,
            isOwn: true,
            effective: { value: 7, origin: 'BRANCH' },
            inherited: { value: 30, origin: 'COUNTRY' },
        });
        expect(row('minNotice', own).isOwn).toBe(false);
    });

    it('overrides and resets without touching the rest', () => {
        expect(withSetting({ minNotice: 'PT2H' }, 'grace', 'PT5M')).toEqual({ minNotice: 'PT2H', grace: 'PT5M' });
        expect(withSetting({ minNotice: 'PT2H', grace: 'PT5M' }, 'grace', undefined)).toEqual({ minNotice: 'PT2H' });
        expect(ownSettings({ minNotice: 'PT2H', grace: undefined })).toEqual(['minNotice']);
    });
});
