import { describe, expect, it } from 'vitest';
import { detailsOf } from './details.ts';

describe('details of an entry', () => {
    it('are flat, with the way to each', () => {
        expect(detailsOf({ version: '2', ours: { status: 'BOOKED', at: null }, ids: ['a', 1] })).toEqual([
            { name: 'version', text: '2' },
            { name: 'ours.status', text: 'BOOKED' },
            { name: 'ours.at', text: 'null' },
            { name: 'ids', text: '"a", 1' },
        ]);
    });

    it('may be missing', () => {
        expect(detailsOf(undefined)).toEqual([]);
        expect(detailsOf('text')).toEqual([]);
    });
});
