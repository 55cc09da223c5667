import { describe, expect, it } from 'vitest';
import { bookableAt, dateAfter, freeDays } from './bookable.ts';
import { answersToSend, isAnswered, type Question } from './questions.ts';

const field = (key: string, type: 'TEXT' | 'FILE', required: boolean) => ({ key, type, required, labels: { en: key } });

describe('booking for later', () => {
    it('offers what can be filled in at a kiosk', () => {
        const offered = bookableAt([
            { id: 'a', names: { en: 'A' }, selfService: true, form: { fields: [field('note', 'FILE', false)] } },
            { id: 'b', names: { en: 'B' }, selfService: true, form: { fields: [field('passport', 'FILE', true)] } },
            { id: 'c', names: { en: 'C' }, selfService: false },
            { id: 'd', names: { en: 'D' }, form: { fields: [field('why', 'TEXT', true)] } },
        ]);

        expect(offered.map((service) => service.id)).toEqual(['a', 'd']);
        expect(offered[1]?.questions.map((question) => question.key)).toEqual(['why']);
    });

    it('leaves out days without a free start', () => {
        const days = freeDays([
            { date: '2026-11-22', slots: [{ start: '2026-11-22T09:00:00Z', left: 0 }] },
            { date: '2026-11-23', slots: [{ start: '2026-11-23T09:00:00Z', left: 1 }] },
            { date: '2026-11-24', slots: [] },
        ]);

        expect(days).toEqual([{ date: '2026-11-23', starts: ['2026-11-23T09:00:00Z'] }]);
    });

    it('counts days by the branch', () => {
        const evening = Date.parse('2026-11-21T23:30:00Z');

        expect(dateAfter(evening, 0, 'Europe/London')).toBe('2026-11-21');
        expect(dateAfter(evening, 0, 'Europe/Madrid')).toBe('2026-11-22');
        expect(dateAfter(evening, 14, 'Europe/Madrid')).toBe('2026-12-06');
    });

    it('wants every question answered', () => {
        const questions: Question[] = [
            { key: 'people', type: 'NUMBER', labels: {} },
            { key: 'terms', type: 'CONSENT', labels: {} },
        ];

        expect(isAnswered(questions, { people: '2' })).toBe(false);
        expect(isAnswered(questions, { people: '2', terms: true })).toBe(true);
        expect(answersToSend(questions, { people: '2', terms: true })).toEqual({ people: 2, terms: true });
    });
});
