import { describe, expect, it } from 'vitest';
import type { Arrival } from '../api.ts';
import { layOut } from './timeline.ts';

const at = (time: string) => `2026-11-23T${time}:00Z`;
const arrivals = (...times: string[]) =>
    times.map((time) => ({ appointmentId: time, code: time, start: at(time) }) as Arrival);

describe('the line of a day', () => {
    it('has the usual hours where nothing is earlier or later', () => {
        const line = layOut([], 'Europe/London');

        expect(line.hours).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
        expect(line.lanes).toBe(0);
    });

    it('is wide enough for everybody, in the hours of the branch', () => {
        const line = layOut(arrivals('07:45', '16:50'), 'Europe/Madrid');

        expect(line.hours.at(0)).toBe(8);
        expect(line.hours.at(-1)).toBe(19);
        expect(line.blocks[0]?.from).toBeCloseTo(0.75 / 11);
    });

    it('puts those at the same time below each other, and uses a lane again', () => {
        const line = layOut(arrivals('10:00', '10:15', '10:30', '10:45'), 'Europe/London');

        expect(line.blocks.map((block) => block.lane)).toEqual([0, 1, 0, 1]);
        expect(line.lanes).toBe(2);
    });

    it('knows where the moment is', () => {
        const line = layOut([], 'Europe/London');

        expect(line.placeOf(Date.parse(at('13:00')))).toBe(0.5);
        expect(line.placeOf(Date.parse(at('08:59')))).toBeUndefined();
    });
});
