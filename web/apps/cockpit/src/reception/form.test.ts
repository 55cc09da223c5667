import { describe, expect, it } from 'vitest';
import type { FormField } from '../api.ts';
import { asked, given, isComplete } from './form.ts';

const fields = [
    { key: 'account', type: 'CHOICE', required: true },
    { key: 'people', type: 'NUMBER', when: { field: 'account', equals: 'joint' } },
    { key: 'proof', type: 'FILE', required: true },
] as FormField[];

describe('a service’s questions', () => {
    it('are asked where they apply', () => {
        expect(asked(fields, {}).map((one) => one.key)).toEqual(['account']);
        expect(asked(fields, { account: 'joint' }).map((one) => one.key)).toEqual(['account', 'people']);
    });

    it('are answered in their types', () => {
        expect(given(fields, { account: 'joint', people: '2' })).toEqual({ account: 'joint', people: 2 });
        expect(given(fields, { account: 'own', people: '2' })).toEqual({ account: 'own' });
    });

    it('are complete once the required ones are', () => {
        expect(isComplete(fields, {})).toBe(false);
        expect(isComplete(fields, { account: 'own' })).toBe(true);
    });
});
