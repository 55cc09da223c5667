import type { DateException, Names, OpeningWindow, Recurrence } from '../../definitions.ts';

/** A date as the service tells it (`DayHoursView`). */
export interface OpenDay {
    date: string;
    origin: 'WEEKLY' | 'TEMPLATE' | 'HOLIDAY' | 'EXCEPTION';
    reason?: string;
    holiday?: Names;
    windows: (OpeningWindow & { breaks?: OpeningWindow[]; repeats?: Recurrence | null })[];
}

/** The days as they would be with the exceptions of a draft: those win over all else. */
export function withExceptions(days: readonly OpenDay[], exceptions: readonly DateException[]): OpenDay[] {
    const byDate = new Map(exceptions.map((one) => [one.date, one]));
    return days.map((day) => {
        const exception = byDate.get(day.date);
        return exception
            ? { ...day, origin: 'EXCEPTION', reason: exception.reason ?? undefined, windows: exception.windows }
            : day;
    });
}

/** Exceptions with this one in place of what was said of its date; without a successor, there is none any more. */
export function replaced(exceptions: readonly DateException[], date: string, next?: DateException): DateException[] {
    return [...exceptions.filter((one) => one.date !== date), ...(next ? [next] : [])].sort((one, other) =>
        one.date < other.date ? -1 : 1,
    );
}
