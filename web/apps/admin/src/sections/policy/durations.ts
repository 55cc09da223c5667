/** What people count a time in. */
export type Unit = 'minutes' | 'hours' | 'days';

/** A time as people enter it. */
export interface Span {
    value: number;
    unit: Unit;
}

export const UNITS: readonly Unit[] = ['minutes', 'hours', 'days'];

const SECONDS: Record<Unit, number> = { minutes: 60, hours: 3_600, days: 86_400 };
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** @param iso ISO 8601, e.g. PT90M @returns undefined where it is none */
export function secondsOf(iso: string): number | undefined {
    const found = ISO.exec(iso);
    if (!found || iso.endsWith('P') || iso.endsWith('T')) {
        return undefined;
    }
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
    return days * SECONDS.days + hours * SECONDS.hours + minutes * SECONDS.minutes + seconds;
}

/** As the services write it, so that what was not touched does not look changed: a day is 24 hours. */
export function isoOfSeconds(seconds: number): string {
    const hours = Math.floor(seconds / SECONDS.hours);
    const minutes = Math.floor((seconds % SECONDS.hours) / SECONDS.minutes);
    const rest = seconds % SECONDS.minutes;
    const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
    return `PT${text || '0S'}`;
}

/** In the largest unit that counts it whole; days from two of them on, because 24 hours say more than a day. */
export function spanOf(iso: string): Span {
    const seconds = secondsOf(iso) ?? 0;
    if (seconds >= 2 * SECONDS.days && seconds % SECONDS.days === 0) {
        return { value: seconds / SECONDS.days, unit: 'days' };
    }
    if (seconds > 0 && seconds % SECONDS.hours === 0) {
        return { value: seconds / SECONDS.hours, unit: 'hours' };
    }
    return { value: Math.round(seconds / SECONDS.minutes), unit: 'minutes' };
}

export const isoOf = (span: Span): string => isoOfSeconds(Math.max(0, Math.round(span.value)) * SECONDS[span.unit]);
