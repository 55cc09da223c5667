import type { Arrival } from '../api.ts';

/** Where an appointment stands on the day's line. */
export interface Block {
    arrival: Arrival;
    /** From the beginning of the line, 0 to 1. */
    from: number;
    /** Share of the line. */
    width: number;
    /** Those that would cover each other are below each other. */
    lane: number;
}

export interface TimeLine {
    /** Full hours of the branch's clocks; the last one is where the line ends. */
    hours: number[];
    blocks: Block[];
    lanes: number;
    /** Where a moment is, 0 to 1; undefined outside. */
    placeOf: (millis: number) => number | undefined;
}

const USUAL_HOURS = [9, 17] as const;

/** @param minutes how long an appointment is shown */
export function layOut(arrivals: readonly Arrival[], zone: string | undefined, minutes = 30): TimeLine {
    const starts = arrivals.map((arrival) => hourOf(Date.parse(arrival.start), zone));
    const first = Math.floor(Math.min(USUAL_HOURS[0], ...starts));
    const last = Math.ceil(Math.max(USUAL_HOURS[1], ...starts.map((start) => start + minutes / 60)));
    const span = last - first;
    const width = minutes / 60 / span;
    const ends: number[] = [];
    const blocks = arrivals
        .map((arrival, index) => ({ arrival, start: starts[index]! }))
        .sort((one, other) => one.start - other.start)
        .map(({ arrival, start }) => {
            const from = (start - first) / span;
            const free = ends.findIndex((end) => end <= from + 1e-9);
            const lane = free < 0 ? ends.length : free;
            ends[lane] = from + width;
            return { arrival, from, width, lane };
        });
    return {
        hours: Array.from({ length: span + 1 }, (_, index) => first + index),
        blocks,
        lanes: ends.length,
        placeOf(millis) {
            const place = (hourOf(millis, zone) - first) / span;
            return place >= 0 && place <= 1 ? place : undefined;
        },
    };
}

/** Say, 9.5 for half past nine at the branch. */
function hourOf(millis: number, zone: string | undefined): number {
    const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: 'numeric',
        minute: 'numeric',
        hourCycle: 'h23',
    }).formatToParts(millis);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
    return part('hour') + part('minute') / 60;
}
