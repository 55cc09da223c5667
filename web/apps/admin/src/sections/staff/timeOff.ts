import type { TimeOff } from '../../definitions.ts';
import { plusDays } from '../../calendar/month.ts';

/** Of whole days: from the first midnight to the midnight after the last. */
export function wholeDays(from: string, until: string): { from: string; to: string } {
    return { from: `${from}T00:00`, to: `${plusDays(until, 1)}T00:00` };
}

const isMidnight = (time: string) => time.slice(11, 16) === '00:00';

/** Whether it begins and ends at midnights. */
export const isWholeDays = (away: TimeOff): boolean => isMidnight(away.from) && isMidnight(away.to);

/** Its last date; one that ends at midnight does not reach into the next day. */
export const lastDay = (away: TimeOff): string =>
    isMidnight(away.to) ? plusDays(away.to.slice(0, 10), -1) : away.to.slice(0, 10);

/** What of it falls on this date. */
export function onDate(all: readonly TimeOff[], date: string): TimeOff[] {
    return all.filter((away) => away.from.slice(0, 10) <= date && date <= lastDay(away));
}
