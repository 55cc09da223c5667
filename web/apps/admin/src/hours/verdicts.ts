import type { Problem } from '@turno/api';
import { DAYS, type OpeningWindow, type WeeklyWindow } from '../definitions.ts';
import { minutesOf, relation, type Relation } from './weekgrid.ts';

/** A conflict as the service tells it (`HoursConflict`). */
interface Conflict {
    verdict: 'IDENTICAL' | 'OVERLAPPING';
    where: string;
    date?: string;
    one: OpeningWindow;
    other: OpeningWindow;
}

/** What is to be said of one window in its relation to another. */
export interface Verdict {
    index: number;
    relation: Relation;
    other: OpeningWindow;
    /** The first date on which both count, where the service knows. */
    date?: string;
}

const isSame = (one: OpeningWindow, other: OpeningWindow) =>
    minutesOf(one.from) === minutesOf(other.from) && minutesOf(one.to) === minutesOf(other.to);

/** What the service refused, at the windows that it is about. `where` ends with the day, also of a counter or a branch. */
export function refusedVerdicts(windows: readonly WeeklyWindow[], problem: Problem | undefined): Verdict[] {
    const conflicts = problem?.slug === 'hours-overlap' ? ((problem.body['conflicts'] as Conflict[]) ?? []) : [];
    return conflicts.flatMap(({ verdict, where, date, one, other }) =>
        windows.flatMap((window, index): Verdict[] => {
            const isThere = where.endsWith(window.day);
            const partner = isSame(window, one) ? other : isSame(window, other) ? one : undefined;
            return isThere && partner
                ? [{ index, relation: verdict === 'IDENTICAL' ? 'identical' : 'overlapping', other: partner, date }]
                : [];
        }),
    );
}

const isEveryWeek = (window: WeeklyWindow) =>
    !window.repeats?.everyWeeks && !window.repeats?.weekOfMonth && !window.repeats?.from && !window.repeats?.until;

/**
 * What can be said before the service is asked. Whether rules that repeat differently ever meet is for the service; windows
 * that touch are allowed, and a visit may go from one into the other.
 */
export function plainVerdicts(windows: readonly WeeklyWindow[]): Verdict[] {
    return DAYS.flatMap((day) => {
        const ofDay = windows.map((window, index) => ({ window, index })).filter(({ window }) => window.day === day);
        return ofDay.flatMap(({ window, index }) =>
            ofDay
                .filter((one) => one.index !== index)
                .flatMap((one): Verdict[] => {
                    const found = relation(window, one.window);
                    const isCertain = found === 'touching' || (isEveryWeek(window) && isEveryWeek(one.window));
                    return found && isCertain ? [{ index, relation: found, other: one.window }] : [];
                }),
        );
    });
}
