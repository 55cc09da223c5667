import { describe, expect, it } from 'vitest';
import { filtersOf, isAskable, queryOf } from './filters.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');

describe('filters of the list', () => {
    it('begin today and go two weeks ahead', () => {
        expect(filtersOf({}, NOW)).toMatchObject({ from: '2026-11-21', to: '2026-12-05', status: [], q: '' });
    });

    it('come back from the address as they went in', () => {
        const filters = {
            ...filtersOf({}, NOW),
            status: ['BOOKED', 'PENDING'],
            staff: 's',
            branch: ['b'],
            q: 'AB1234',
        };
        expect(filtersOf(queryOf(filters), NOW)).toEqual(filters);
        expect(filtersOf({ status: 'BOOKED' }, NOW).status).toEqual(['BOOKED']);
    });

    it('say nothing of what is not looked for', () => {
        expect(Object.keys(queryOf(filtersOf({}, NOW)))).toEqual(['from', 'to']);
    });

    it('span a year at most, forwards', () => {
        expect(isAskable(filtersOf({ from: '2026-12-01', to: '2026-11-01' }, NOW))).toBe(false);
        expect(isAskable(filtersOf({ from: '2026-01-01', to: '2027-06-01' }, NOW))).toBe(false);
        expect(isAskable(filtersOf({ from: '2026-01-01', to: '2027-01-01' }, NOW))).toBe(true);
        expect(isAskable(filtersOf({ from: 'x' }, NOW))).toBe(false);
    });
});
