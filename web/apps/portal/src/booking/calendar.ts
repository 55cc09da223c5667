/** Days of the calendar, as `2026-11-23`; months as `2026-11`. They know no zone. */
const DAY = 86_400_000;

const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const dateOf = (millis: number) => new Date(millis).toISOString().slice(0, 10);

export const monthOf = (date: string) => date.slice(0, 7);
export const addDays = (date: string, days: number) => dateOf(noon(date) + days * DAY);

export function addMonths(month: string, months: number): string {
    const [year, number] = month.split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(noon(date)).getUTCDay() + 6) % 7;

/** The day that an instant falls on, there. */
export function dayIn(zone: string, instant: number | string): string {
    return new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).format(new Date(instant));
}

/** The hour of the day, there. */
export function hourIn(zone: string, instant: number | string): number {
    return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(new Date(instant)));
}

/** A sheet: weeks from Monday to Sunday; undefined where a day is of another month. */
export function weeksOf(month: string): (string | undefined)[][] {
    const first = `${month}-01`;
    const days = Math.round((noon(`${addMonths(month, 1)}-01`) - noon(first)) / DAY);
    const before = weekdayOf(first);
    return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
        Array.from({ length: 7 }, (_, day) => {
            const number = week * 7 + day - before;
            return number >= 0 && number < days ? addDays(first, number) : undefined;
        }),
    );
}

/** Where a key leads from a day, as the pattern of date grids says; undefined where it leads nowhere. */
export function dayByKey(key: string, date: string, dir: 'ltr' | 'rtl'): string | undefined {
    const onward = dir === 'rtl' ? -1 : 1;
    switch (key) {
        case 'ArrowRight':
            return addDays(date, onward);
        case 'ArrowLeft':
            return addDays(date, -onward);
        case 'ArrowDown':
            return addDays(date, 7);
        case 'ArrowUp':
            return addDays(date, -7);
        case 'Home':
            return addDays(date, -weekdayOf(date));
        case 'End':
            return addDays(date, 6 - weekdayOf(date));
        case 'PageDown':
            return sameDay(date, 1);
        case 'PageUp':
            return sameDay(date, -1);
        default:
            return undefined;
    }
}

/** The same day of another month, or the last that it has. */
function sameDay(date: string, months: number): string {
    const month = addMonths(monthOf(date), months);
    const days = weeksOf(month).flat().filter(Boolean).length;
    return `${month}-${String(Math.min(Number(date.slice(8)), days)).padStart(2, '0')}`;
}
