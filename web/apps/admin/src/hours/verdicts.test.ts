import { Problem } from '@turno/api';
import { describe, expect, it } from 'vitest';
import type { WeeklyWindow } from '../definitions.ts';
import { plainVerdicts, refusedVerdicts } from './verdicts.ts';

const windows: WeeklyWindow[] = [
    { day: 'MONDAY', from: '09:00', to: '12:00' },
    { day: 'MONDAY', from: '11:00', to: '13:00' },
    { day: 'MONDAY', from: '13:00', to: '14:00', repeats: { weekOfMonth: 'LAST' } },
    { day: 'TUESDAY', from: '09:00', to: '12:00' },
];

describe('plainVerdicts', () => {
    it('sees overlaps and touches of one day', () => {
        expect(plainVerdicts(windows).map(({ index, relation }) => [index, relation])).toEqual([
            [0, 'overlapping'],
            [1, 'overlapping'],
            [1, 'touching'],
            [2, 'touching'],
        ]);
    });

    it('leaves it to the service whether different rules ever meet', () => {
        const rules: WeeklyWindow[] = [windows[0]!, { ...windows[0]!, repeats: { weekOfMonth: 'FIRST' } }];
        expect(plainVerdicts(rules)).toEqual([]);
    });
});

describe('refusedVerdicts', () => {
    it('finds both windows that the service speaks of', () => {
        const problem = new Problem('hours-overlap', 422, {
            conflicts: [
                {
                    verdict: 'OVERLAPPING',
                    where: 'MONDAY',
                    date: '2026-11-23',
                    one: { from: '09:00:00', to: '12:00:00' },
                    other: { from: '11:00:00', to: '13:00:00' },
                },
            ],
        });
        expect(refusedVerdicts(windows, problem).map(({ index, relation, date }) => [index, relation, date])).toEqual([
            [0, 'overlapping', '2026-11-23'],
            [1, 'overlapping', '2026-11-23'],
        ]);
    });

    it('is nothing for other refusals', () => {
        expect(refusedVerdicts(windows, new Problem('stale-version', 412))).toEqual([]);
    });
});
