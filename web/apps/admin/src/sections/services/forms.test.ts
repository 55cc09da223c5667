import { describe, expect, it } from 'vitest';
import type { FormField } from '../../definitions.ts';
import { answersOf, asked, brokenConditions, keyOf, moved, renamed } from './forms.ts';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
    key,
    type: 'TEXT',
    labels: { en: key },
    hints: {},
    required: false,
    choices: [],
    forOperators: false,
    ...more,
});
const fields = [
    field('kind', {
        type: 'CHOICE',
        choices: [
            { value: 'car', labels: {} },
            { value: 'van', labels: {} },
        ],
    }),
    field('plate', { when: { field: 'kind', equals: 'car' } }),
    field('colour', { when: { field: 'plate', equals: 'AB1' } }),
    field('terms', { type: 'CONSENT' }),
];
const keys = (all: FormField[]) => all.map((one) => one.key);

describe('asked', () => {
    it('asks what depends on an answer only after that answer', () => {
        expect(keys(asked(fields, {}))).toEqual(['kind', 'terms']);
        expect(keys(asked(fields, { kind: 'car' }))).toEqual(['kind', 'plate', 'terms']);
    });

    it('asks nothing further after a question that is not asked any more', () => {
        expect(keys(asked(fields, { kind: 'car', plate: 'AB1' }))).toContain('colour');
        expect(keys(asked(fields, { kind: 'van', plate: 'AB1' }))).not.toContain('colour');
    });

    it('takes a consent as true or false', () => {
        const form = [fields[3]!, field('more', { when: { field: 'terms', equals: 'true' } })];
        expect(keys(asked(form, { terms: true }))).toContain('more');
        expect(keys(asked(form, { terms: false }))).not.toContain('more');
    });
});

describe('order', () => {
    it('tells conditions that a move broke', () => {
        expect(brokenConditions(fields)).toEqual([]);
        expect(brokenConditions(moved(fields, 0, 2))).toEqual([0]);
    });

    it('moves within the list', () => {
        expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
        expect(moved([1, 2, 3], 2, -1)).toEqual([3, 1, 2]);
    });
});

describe('keys', () => {
    it('come of labels, each once', () => {
        expect(keyOf('Date of birth', [])).toBe('dateOfBirth');
        expect(keyOf('¿Qué cuenta?', ['queCuenta'])).toBe('queCuenta2');
        expect(keyOf('أي حساب؟', [])).toBe('field');
        expect(keyOf('2nd name', [])).toBe('field2ndName');
    });

    it('are renamed in conditions too', () => {
        expect(renamed(fields, 0, 'vehicle')[1]!.when).toEqual({ field: 'vehicle', equals: 'car' });
    });
});

describe('answersOf', () => {
    it('knows the answers of choices and consents', () => {
        expect(answersOf(fields[0])).toEqual(['car', 'van']);
        expect(answersOf(fields[3])).toEqual(['true', 'false']);
        expect(answersOf(fields[1])).toBeUndefined();
    });
});
