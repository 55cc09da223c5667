import { describe, expect, it } from 'vitest';
import type { WeeklyWindow } from '../definitions.ts';
import {
    dayBeside,
    drawn,
    lanesOf,
    minutesAt,
    minutesOf,
    moved,
    pixelsOf,
    relation,
    resized,
    snapped,
    tidy,
    timeOf,
    weeklyMinutes,
} from './weekgrid.ts';

const monday = (from: string, to: string, breaks: WeeklyWindow['breaks'] = []): WeeklyWindow => ({
    day: 'MONDAY',
    from,
    to,
    breaks,
});

describe('minutes and pixels', () => {
    it('reads times with and without seconds', () => {
        expect(minutesOf('09:30')).toBe(570);
        expect(minutesOf('23:55:00')).toBe(1435);
        expect(timeOf(65)).toBe('01:05');
    });

    it('goes there and back', () => {
        expect(minutesAt(pixelsOf(615))).toBeCloseTo(615);
    });

    it('snaps to five minutes, within the day', () => {
        expect(snapped(602)).toBe(600);
        expect(snapped(603)).toBe(605);
        expect(snapped(-40)).toBe(0);
        expect(snapped(5000)).toBe(1435);
    });

    it('leaves out seconds', () => {
        expect(tidy(monday('09:00:00', '17:00:00', [{ from: '12:00:00', to: '13:00:00' }]))).toEqual(
            monday('09:00', '17:00', [{ from: '12:00', to: '13:00' }]),
        );
    });
});

describe('drawn', () => {
    it('is the same upwards and downwards', () => {
        expect(drawn('MONDAY', 540, 721)).toEqual(drawn('MONDAY', 721, 540));
        expect(drawn('MONDAY', 540, 721)).toEqual(monday('09:00', '12:00'));
    });

    it('is an hour where it was a click, also at the end of the day', () => {
        expect(drawn('MONDAY', 540, 541)).toEqual(monday('09:00', '10:00'));
        expect(drawn('MONDAY', 1435, 1435)).toMatchObject({ from: '23:50', to: '23:55' });
    });
});

describe('moved', () => {
    it('takes its breaks along, to another day', () => {
        expect(moved(monday('09:00', '17:00', [{ from: '12:30', to: '13:00' }]), 62, 'FRIDAY')).toEqual({
            ...monday('10:00', '18:00', [{ from: '13:30', to: '14:00' }]),
            day: 'FRIDAY',
        });
    });

    it('stays within the day, as long as it is', () => {
        expect(moved(monday('09:00', '17:00'), -9999)).toMatchObject({ from: '00:00', to: '08:00' });
        expect(moved(monday('09:00', '17:00'), 9999)).toMatchObject({ from: '15:55', to: '23:55' });
    });

    it('stays in the week', () => {
        expect(dayBeside('SUNDAY', 1)).toBe('SUNDAY');
        expect(dayBeside('WEDNESDAY', -1)).toBe('TUESDAY');
    });
});

describe('resized', () => {
    it('never turns round', () => {
        expect(resized(monday('09:00', '17:00'), 'to', 300)).toMatchObject({ from: '09:00', to: '09:05' });
        expect(resized(monday('09:00', '17:00'), 'from', 1300)).toMatchObject({ from: '16:55', to: '17:00' });
    });

    it('drops breaks that are no longer inside', () => {
        const window = monday('09:00', '17:00', [
            { from: '10:00', to: '10:15' },
            { from: '12:30', to: '13:00' },
        ]);
        expect(resized(window, 'to', 750).breaks).toEqual([{ from: '10:00', to: '10:15' }]);
    });
});

describe('relation', () => {
    it.each([
        ['09:00', '12:00', 'identical'],
        ['11:00', '13:00', 'overlapping'],
        ['12:00', '13:00', 'touching'],
        ['08:00', '09:00', 'touching'],
        ['13:00', '14:00', undefined],
    ])('of 09:00–12:00 to %s–%s is %s', (from, to, expected) => {
        expect(relation({ from: '09:00', to: '12:00' }, { from, to })).toBe(expected);
    });
});

describe('lanesOf', () => {
    it('puts side by side what overlaps, and nothing else', () => {
        expect(
            lanesOf([
                { from: '14:00', to: '18:00' },
                { from: '09:00', to: '12:00' },
                { from: '11:00', to: '13:00' },
                { from: '12:00', to: '14:00' },
            ]),
        ).toEqual([
            { lane: 0, lanes: 1 },
            { lane: 0, lanes: 2 },
            { lane: 1, lanes: 2 },
            { lane: 0, lanes: 2 },
        ]);
    });
});

describe('weeklyMinutes', () => {
    it('counts what is every week, without breaks', () => {
        expect(
            weeklyMinutes([
                monday('09:00', '17:00', [{ from: '12:00', to: '13:00' }]),
                { ...monday('18:00', '20:00'), repeats: { weekOfMonth: 'LAST' } },
            ]),
        ).toBe(420);
    });
});
