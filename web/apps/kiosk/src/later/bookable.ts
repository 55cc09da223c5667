import type { BookingTypes } from '@turno/api';
import { ASKABLE, type Question } from './questions.ts';

type Told = BookingTypes['schemas'];

/** A service that can be booked at a kiosk. */
export interface Bookable {
    id: string;
    names: Record<string, string>;
    minutes: number;
    questions: Question[];
}

/** Those whose form can be filled in here: nobody has a file in the hand at a kiosk. */
export function bookableAt(services: Told['ServiceView'][]): Bookable[] {
    return services.flatMap((service) => {
        const required = (service.form?.fields ?? []).filter((field) => field.required && !field.when);
        const fits = required.every((field) => ASKABLE.includes(field.type ?? 'FILE'));
        return service.id && service.selfService !== false && fits
            ? [
                  {
                      id: service.id,
                      names: service.names ?? {},
                      minutes: service.durationMinutes ?? 0,
                      questions: required as Question[],
                  },
              ]
            : [];
    });
}

/** A day with its free starts. */
export interface FreeDay {
    date: string;
    starts: string[];
}

/** Days without a free start are left out: a kiosk shows what can be had. */
export function freeDays(days: Told['DayView'][]): FreeDay[] {
    return days.flatMap(({ date, slots }) => {
        const starts = (slots ?? []).flatMap(({ start, left }) => (start && (left ?? 1) > 0 ? [start] : []));
        return date && starts.length > 0 ? [{ date, starts }] : [];
    });
}

/** The date of an instant at the branch, `days` later. */
export function dateAfter(now: number, days: number, timeZone: string | undefined): string {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    const today = new Date(`${parts.format(now)}T00:00:00Z`);
    today.setUTCDate(today.getUTCDate() + days);
    return today.toISOString().slice(0, 10);
}
