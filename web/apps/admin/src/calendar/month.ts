/** Dates are texts like 2026-11-21: those of a branch's calendar, in no zone. */
const DAY = 86_400_000;

const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (millis: number) => new Date(millis).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string => iso(at(date) + days * DAY);
export const monthOf = (date: string): string => date.slice(0, 7);

export function plusMonths(month: string, months: number): string {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return iso(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** Monday is 0. */
export const weekday = (date: string): number => (new Date(at(date)).getUTCDay() + 6) % 7;

/** The weeks that a month touches, Monday first; with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
    const first = `${month}-01`;
    const begin = plusDays(first, -weekday(first));
    const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
    const weeks: string[][] = [];
    for (let monday = begin; monday <= last; monday = plusDays(monday, 7)) {
        weeks.push(Array.from({ length: 7 }, (_, day) => plusDays(monday, day)));
    }
    return weeks;
}

/** The date that a key leads to from this one; undefined where the key means nothing in a calendar. */
export function dateBeside(date: string, key: string, rtl: boolean): string | undefined {
    const days = { ArrowUp: -7, ArrowDown: 7, ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[key];
    if (days !== undefined) {
        return plusDays(date, days);
    }
    switch (key) {
        case 'Home':
            return plusDays(date, -weekday(date));
        case 'End':
            return plusDays(date, 6 - weekday(date));
        case 'PageUp':
        case 'PageDown': {
            const month = plusMonths(monthOf(date), key === 'PageUp' ? -1 : 1);
            const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
            const same = `${month}-${date.slice(8)}`;
            return same > last ? last : same;
        }
        default:
            return undefined;
    }
}

/** Which date it is in a zone. */
export function dateIn(zone: string | undefined, instant: number): string {
    return new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).format(instant);
}
