/** Dates are `2026-11-23`, months `2026-11`: days of the branch, without a time. */

export function dateIn(zone: string | undefined, millis: number): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(millis);
}

/** Weeks of a month, Monday first; places before and after it are empty. */
export function weeksOf(month: string): (string | undefined)[][] {
    const [year, number] = month.split('-').map(Number) as [number, number];
    const first = new Date(Date.UTC(year, number - 1, 1));
    const before = (first.getUTCDay() + 6) % 7;
    const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
    const places = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, place) => {
        const day = place - before + 1;
        return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined;
    });
    return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

export function monthAfter(month: string, by: number): string {
    const [year, number] = month.split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export const daysAfter = (date: string, by: number): string =>
    new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
