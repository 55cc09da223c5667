import type { WeeklyWindow } from '../definitions.ts';
import { dayBeside, minutesOf, moved, resized, STEP } from './weekgrid.ts';

/**
 * What a key makes of a window: arrows move it by five minutes and from day to day, page keys by an hour; with Shift they
 * move its end alone. Undefined where the key means nothing here.
 *
 * @param rtl whether the next day is on the left
 */
export function keyed(window: WeeklyWindow, key: string, shift: boolean, rtl: boolean): WeeklyWindow | undefined {
    const by = { ArrowUp: -STEP, ArrowDown: STEP, PageUp: -60, PageDown: 60 }[key];
    if (by !== undefined) {
        return shift ? resized(window, 'to', minutesOf(window.to) + by) : moved(window, by);
    }
    const days = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[key];
    return days === undefined ? undefined : moved(window, 0, dayBeside(window.day, days));
}
