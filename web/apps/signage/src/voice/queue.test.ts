import { describe, expect, it } from 'vitest';
import { hasVoice, heardOf, isFirst, next, SILENT, type VoiceQueue } from './queue.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const call = (id: string, secondsAgo = 0) => ({
    id,
    ticketNumber: id,
    calledAt: new Date(NOW - secondsAgo * 1000).toISOString(),
    texts: { en: `${id} please`, ar: `${id} من فضلك` },
});
const texts = (queue: VoiceQueue) => queue.waiting.map((one) => `${one.call} ${one.language}`);

describe('what is said', () => {
    it('is said in every language, in the order of the calls', () => {
        const queue = heardOf(SILENT, [call('C2', 1), call('A1', 5)], NOW);

        expect(texts(queue)).toEqual(['A1 en', 'A1 ar', 'C2 en', 'C2 ar']);
    });

    it('is said once, however often the feed repeats it', () => {
        const once = heardOf(SILENT, [call('A1')], NOW);
        const again = heardOf(once, [call('A1')], NOW + 5_000);

        expect(texts(again)).toEqual(['A1 en', 'A1 ar']);
        expect(texts(heardOf({ ...again, waiting: [] }, [call('A1')], NOW))).toEqual([]);
    });

    it('is dropped where the call does not stand any more', () => {
        const queue = heardOf(SILENT, [call('A1'), call('C2')], NOW);

        expect(texts(heardOf(queue, [call('C2')], NOW))).toEqual(['C2 en', 'C2 ar']);
    });

    it('leaves out what was called long before the screen came', () => {
        const queue = heardOf(SILENT, [call('A1', 120), call('C2', 10)], NOW);

        expect(texts(queue)).toEqual(['C2 en', 'C2 ar']);
        expect(queue.said).toContain('A1');
    });

    it('never remembers more than a few calls', () => {
        let queue: VoiceQueue = SILENT;
        for (let number = 0; number < 500; number++) {
            queue = heardOf(queue, [call(`A${number}`)], NOW);
        }

        expect(queue.said).toHaveLength(60);
        expect(queue.waiting).toHaveLength(2);
    });

    it('hands out one text after the other, and knows which comes after a chime', () => {
        const first = next(heardOf(SILENT, [call('A1')], NOW));
        const second = next(first.rest);

        expect(isFirst(first.utterance!, undefined)).toBe(true);
        expect(isFirst(second.utterance!, first.utterance)).toBe(false);
        expect(next(second.rest).utterance).toBeUndefined();
    });

    it('is not said in a wrong voice', () => {
        expect(hasVoice([{ lang: 'en-GB' }, { lang: 'ar_EG' }], 'ar')).toBe(true);
        expect(hasVoice([{ lang: 'en-GB' }], 'ar')).toBe(false);
        expect(hasVoice([], 'ar')).toBe(true);
    });
});
