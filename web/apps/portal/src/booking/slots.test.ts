import { describe, expect, it } from 'vitest';
import { byPartOfDay, follow, lost } from './slots.ts';

const slot = (hour: number) => ({
    start: `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`,
    end: `2026-11-23T${String(hour).padStart(2, '0')}:30:00Z`,
    left: 1,
});

describe('the starts of a day', () => {
    it('should leave a start that was taken elsewhere where it stood', () => {
        const before = follow([], [slot(9), slot(10), slot(11)]);

        const after = follow(before, [slot(9), slot(11)]);

        expect(after.map(({ taken }) => taken)).toEqual([false, true, false]);
        expect(lost(before, after).map(({ start }) => start)).toEqual([slot(10).start]);
    });

    it('should take up a start that is free again, in its order', () => {
        const taken = follow(follow([], [slot(9), slot(10)]), [slot(9)]);

        const after = follow(taken, [slot(8), slot(10), slot(9)]);

        expect(after.map(({ start, taken: gone }) => [start.slice(11, 13), gone])).toEqual([
            ['08', false],
            ['09', false],
            ['10', false],
        ]);
        expect(lost(taken, after)).toEqual([]);
    });

    it('should part the day by the clock of the branch', () => {
        const parts = byPartOfDay(follow([], [slot(10), slot(11), slot(17)]), 'Europe/Madrid');

        expect(parts.map(([part, some]) => [part, some.length])).toEqual([
            ['morning', 1],
            ['afternoon', 1],
            ['evening', 1],
        ]);
    });
});
