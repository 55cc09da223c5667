import type { LocationQuery } from 'vue-router';

/** What is looked for; it is kept in the address, so that a list can be sent to somebody. */
export interface Filters {
    branch: string[];
    from: string;
    to: string;
    status: string[];
    service: string[];
    staff: string | undefined;
    channel: string | undefined;
    q: string;
}

export const STATES = ['PENDING', 'BOOKED', 'CONVERTED', 'FULFILLED', 'CANCELLED', 'NO_SHOW'] as const;

export const CHANNELS = [
    'PORTAL',
    'WIDGET',
    'API',
    'WHATSAPP',
    'TELEGRAM',
    'CHATBOT',
    'SMS',
    'KIOSK',
    'RECEPTION',
    'CALL_CENTRE',
] as const;

/** As many days ahead as are shown unless something else is asked for. */
const AHEAD = 14;
const DAY = 86_400_000;

/** Of an instant the date in UTC; good enough for where a list begins. */
export const dateOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

export function filtersOf(query: LocationQuery, now: number): Filters {
    const all = (name: string) => [query[name] ?? []].flat().filter((one): one is string => !!one);
    const [staff, channel, q, from, to] = ['staff', 'channel', 'q', 'from', 'to'].map((name) => all(name)[0]);
    return {
        branch: all('branch'),
        from: from ?? dateOf(now),
        to: to ?? dateOf(now + AHEAD * DAY),
        status: all('status'),
        service: all('service'),
        staff,
        channel,
        q: q ?? '',
    };
}

/** For the address and for the service: what is not looked for is left out. */
export function queryOf(filters: Filters): Record<string, string | string[]> {
    return Object.fromEntries(
        Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value.length > 0),
    ) as Record<string, string | string[]>;
}

/** The service gives lists of a year at most, and none that ends before it begins. */
export function isAskable({ from, to }: Filters): boolean {
    const days = (Date.parse(to) - Date.parse(from)) / DAY;
    return days >= 0 && days <= 366;
}
