import type { Hours } from '../api/types.ts';
import { dayIn, weekdayOf } from './calendar.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Windows of one day, around its breaks: say, 09:00 to 12:30 and 13:00 to 17:00. */
export function windowsOf(hours: Hours[], weekday: number): { from: string; to: string }[] {
    return hours
        .filter((window) => window.day === DAYS[weekday])
        .flatMap(({ from, to, breaks = [] }) => {
            const starts = [from, ...breaks.map((one) => one.to)];
            const ends = [...breaks.map((one) => one.from), to];
            return starts.map((start, index) => ({ from: start.slice(0, 5), to: ends[index]!.slice(0, 5) }));
        })
        .sort((one, other) => one.from.localeCompare(other.from));
}

/** Of the whole week, Monday first. */
export const weekOf = (hours: Hours[]) => DAYS.map((_, weekday) => windowsOf(hours, weekday));

export const todayOf = (hours: Hours[], zone: string, now: number) => windowsOf(hours, weekdayOf(dayIn(zone, now)));

/** A time of the clock as an instant of no particular day, to be written in UTC. */
export const clockTime = (time: string) => Date.parse(`1970-01-01T${time}:00Z`);
