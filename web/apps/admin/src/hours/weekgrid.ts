import { DAYS, type Day, type OpeningWindow, type WeeklyWindow } from '../definitions.ts';

/** Minutes of the clock that a window is moved and resized by. */
export const STEP = 5;
/** The last minute that a window may close at: the clock on the wall knows no 24:00. */
export const LAST = 24 * 60 - STEP;
export const PIXELS_PER_HOUR = 44;
const NEW_WINDOW = 60;

/** `09:30`, `09:30:00` → minutes of the day. */
export function minutesOf(time: string): number {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
}

export function timeOf(minutes: number): string {
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const pixelsOf = (minutes: number): number => (minutes * PIXELS_PER_HOUR) / 60;
export const minutesAt = (pixels: number): number => (pixels * 60) / PIXELS_PER_HOUR;

export function snapped(minutes: number, step = STEP): number {
    return Math.min(LAST, Math.max(0, Math.round(minutes / step) * step));
}

/** As the grid writes it: without seconds. */
export function tidy(window: WeeklyWindow): WeeklyWindow {
    return {
        ...window,
        from: timeOf(minutesOf(window.from)),
        to: timeOf(minutesOf(window.to)),
        breaks: (window.breaks ?? []).map((pause) => ({
            from: timeOf(minutesOf(pause.from)),
            to: timeOf(minutesOf(pause.to)),
        })),
    };
}

/** A window drawn from one time to another, in whichever direction; a mere click draws an hour. */
export function drawn(day: Day, anchor: number, other: number): WeeklyWindow {
    const from = snapped(Math.min(anchor, other));
    const to = snapped(Math.max(anchor, other));
    const end = to - from < STEP ? Math.min(LAST, from + NEW_WINDOW) : to;
    return { day, from: timeOf(Math.min(from, end - STEP)), to: timeOf(end), breaks: [] };
}

/** Later or earlier, and perhaps on another day, with its breaks; it stays as long as it is, and within its day. */
export function moved(window: WeeklyWindow, by: number, day: Day = window.day): WeeklyWindow {
    const from = minutesOf(window.from);
    const to = minutesOf(window.to);
    const shift = Math.min(LAST - to, Math.max(-from, Math.round(by / STEP) * STEP));
    const later = (time: string) => timeOf(minutesOf(time) + shift);
    return {
        ...window,
        day,
        from: later(window.from),
        to: later(window.to),
        breaks: (window.breaks ?? []).map((pause) => ({ from: later(pause.from), to: later(pause.to) })),
    };
}

/** Opens or closes at another time. A break that is no longer inside is gone. */
export function resized(window: WeeklyWindow, edge: 'from' | 'to', minutes: number): WeeklyWindow {
    const at = snapped(minutes);
    const from = edge === 'from' ? Math.min(at, minutesOf(window.to) - STEP) : minutesOf(window.from);
    const to = edge === 'to' ? Math.max(at, minutesOf(window.from) + STEP) : minutesOf(window.to);
    return {
        ...window,
        from: timeOf(from),
        to: timeOf(to),
        breaks: (window.breaks ?? []).filter((pause) => minutesOf(pause.from) > from && minutesOf(pause.to) < to),
    };
}

/** The day that is so many columns further on; it stays in the week. */
export function dayBeside(day: Day, by: number): Day {
    return DAYS[Math.min(6, Math.max(0, DAYS.indexOf(day) + by))]!;
}

export type Relation = 'identical' | 'overlapping' | 'touching';

/** What two windows of one day have to do with each other; undefined where nothing. */
export function relation(one: OpeningWindow, other: OpeningWindow): Relation | undefined {
    const [from, to, start, end] = [one.from, one.to, other.from, other.to].map(minutesOf) as [
        number,
        number,
        number,
        number,
    ];
    if (from === start && to === end) {
        return 'identical';
    }
    if (from < end && start < to) {
        return 'overlapping';
    }
    return from === end || to === start ? 'touching' : undefined;
}

/** A window's place among those that share its time: which lane of how many. */
export interface Lane {
    lane: number;
    lanes: number;
}

/** Places the windows of a day side by side where they overlap: rules that repeat differently may. */
export function lanesOf(windows: readonly OpeningWindow[]): Lane[] {
    const order = windows
        .map((window, index) => ({ index, from: minutesOf(window.from), to: minutesOf(window.to) }))
        .sort((one, other) => one.from - other.from || one.to - other.to);
    const places: Lane[] = windows.map(() => ({ lane: 0, lanes: 1 }));
    let group: typeof order = [];
    let ends: number[] = [];

    function close(): void {
        group.forEach(({ index }) => (places[index]!.lanes = ends.length));
        group = [];
        ends = [];
    }

    for (const window of order) {
        if (ends.every((end) => end <= window.from)) {
            close();
        }
        const free = ends.findIndex((end) => end <= window.from);
        const lane = free === -1 ? ends.length : free;
        ends[lane] = window.to;
        places[window.index]!.lane = lane;
        group.push(window);
    }
    close();
    return places;
}

/** Hours that a week without exceptions is open, as far as rules count every week. */
export function weeklyMinutes(windows: readonly WeeklyWindow[]): number {
    const length = (window: OpeningWindow) => minutesOf(window.to) - minutesOf(window.from);
    return windows
        .filter((window) => !window.repeats?.everyWeeks && !window.repeats?.weekOfMonth)
        .reduce(
            (sum, window) => sum + length(window) - (window.breaks ?? []).reduce((all, one) => all + length(one), 0),
            0,
        );
}
