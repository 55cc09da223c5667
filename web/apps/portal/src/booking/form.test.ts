import { describe, expect, it } from 'vitest';
import type { FormField, Service } from '../api/types.ts';
import { answersTo, askedOf, complaints, wrongOf } from './form.ts';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
    key,
    type: 'TEXT',
    labels: { en: key },
    required: false,
    ...more,
});
const service = (...fields: FormField[]) => ({ form: { fields } }) as unknown as Service;

describe('the questions of a booking', () => {
    const lost = field('lost', { type: 'CONSENT' });
    const where = field('where', { required: true, when: { field: 'lost', equals: 'true' } });
    const police = field('police', { when: { field: 'where', equals: 'abroad' } });

    it('should be asked only after the answers that they depend on', () => {
        const services = [service(lost, where, police)];

        expect(askedOf(services, {}).map(({ key }) => key)).toEqual(['lost']);
        expect(askedOf(services, { lost: true }).map(({ key }) => key)).toEqual(['lost', 'where']);
        expect(askedOf(services, { lost: false, where: 'abroad' }).map(({ key }) => key)).toEqual(['lost']);
    });

    it('should be asked once where two services ask the same', () => {
        expect(askedOf([service(lost), service(lost, where)], { lost: true })).toHaveLength(2);
    });

    it('should send what was asked and answered, numbers as numbers', () => {
        const asked = [field('note'), field('people', { type: 'NUMBER' }), field('empty')];

        expect(answersTo(asked, { note: 'x', people: '3', empty: ' ', stranger: 1 })).toEqual({ note: 'x', people: 3 });
    });

    it('should name what will not do at its place', () => {
        const asked = [
            where,
            field('a/b', { type: 'CONSENT', required: true }),
            field('age', { type: 'NUMBER', least: 18 }),
            field('note', { most: 3 }),
            field('fine', { required: true }),
        ];

        expect(complaints(asked, { age: '17', note: 'abcd', fine: 'ok' })).toEqual({
            '/answers/where': { key: 'required' },
            '/answers/a~1b': { key: 'agree' },
            '/answers/age': { key: 'least', n: 18 },
            '/answers/note': { key: 'longText', n: 3 },
        });
    });

    it('should tell in the language that is spoken what the service refuses in English', () => {
        expect(wrongOf('has more than 40 characters')).toEqual({ key: 'longText', n: 40 });
        expect(wrongOf('is not a phone number; write it with its country code, e.g. +44…')).toEqual({ key: 'phone' });
        expect(wrongOf('is something new')).toEqual({ key: 'other' });
    });
});
