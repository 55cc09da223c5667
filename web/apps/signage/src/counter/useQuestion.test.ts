import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import type { Question } from './screen.ts';
import { useQuestion } from './useQuestion.ts';

describe('the question how it was', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('stands for its time, however often it is told', async () => {
        const asked = shallowRef<Question | undefined>({ link: '/1', seconds: 45 });
        const scope = effectScope();
        const link = scope.run(() => useQuestion(() => asked.value))!;
        expect(link.value).toBe('/1');

        vi.advanceTimersByTime(44_000);
        asked.value = { link: '/1', seconds: 45 };
        await nextTick();
        expect(link.value).toBe('/1');

        vi.advanceTimersByTime(1_000);
        expect(link.value).toBeUndefined();
        scope.stop();
    });

    it('is gone when it is taken back, and the next one has its own time', async () => {
        const asked = shallowRef<Question | undefined>({ link: '/1', seconds: 45 });
        const scope = effectScope();
        const link = scope.run(() => useQuestion(() => asked.value))!;

        asked.value = undefined;
        await nextTick();
        expect(link.value).toBeUndefined();

        asked.value = { link: '/2', seconds: 45 };
        await nextTick();
        vi.advanceTimersByTime(44_000);
        expect(link.value).toBe('/2');
        scope.stop();
    });
});
