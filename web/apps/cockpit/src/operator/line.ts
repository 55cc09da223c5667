import type { Counter, Ticket } from '../api.ts';

/** Whether this counter, and whoever works there, may call the person. */
export function mayCall(counter: Counter, operator: string, ticket: Ticket): boolean {
    const services = counter.serviceIds ?? [];
    const served = services.length === 0 || services.includes(ticket.serviceId ?? '');
    const here = !ticket.reservedCounterId || ticket.reservedCounterId === counter.id;
    return served && here && (!ticket.reservedOperator || ticket.reservedOperator === operator);
}

/** Everybody who waits, in the order in which the branch expects to call them; who has no forecast comes after. */
export function inOrder(tickets: readonly Ticket[], forecasts: ReadonlyMap<string, number>): Ticket[] {
    const key = (ticket: Ticket): [number, number, number] => [
        forecasts.get(ticket.id) ?? Number.MAX_SAFE_INTEGER,
        ticket.priority ?? 3,
        Date.parse(ticket.bookedAt ?? ticket.issuedAt ?? ''),
    ];
    return tickets
        .filter((ticket) => ticket.status === 'WAITING')
        .map((ticket) => ({ ticket, key: key(ticket) }))
        .sort((one, other) => compare(one.key, other.key))
        .map(({ ticket }) => ticket);
}

function compare(one: readonly number[], other: readonly number[]): number {
    const index = one.findIndex((value, at) => value !== other[at]);
    return index < 0 ? 0 : one[index]! - other[index]!;
}

export type Standing = 'reserved' | 'later' | 'first' | 'priority' | 'due' | 'ahead' | 'walkIn';

/** Why somebody stands where they stand. */
export function standingOf(ticket: Ticket, now: number): Standing {
    if (ticket.notBefore && Date.parse(ticket.notBefore) > now) {
        return 'later';
    }
    if (ticket.reservedCounterId || ticket.reservedOperator) {
        return 'reserved';
    }
    if (ticket.priority === 1) {
        return 'first';
    }
    if (ticket.bookedAt) {
        return Date.parse(ticket.bookedAt) <= now ? 'due' : 'ahead';
    }
    return ticket.priority === 2 ? 'priority' : 'walkIn';
}

export type Presence = 'here' | 'early' | 'late' | 'missing' | 'expected';

/** Whether the person is there, and in time. Somebody without an appointment always is. */
export function presenceOf(ticket: Ticket, now: number): Presence {
    const booked = ticket.bookedAt ? Date.parse(ticket.bookedAt) : undefined;
    if (!ticket.arrivedAt) {
        return booked !== undefined && now > booked ? 'missing' : 'expected';
    }
    if (booked === undefined) {
        return 'here';
    }
    return Date.parse(ticket.arrivedAt) > booked ? 'late' : 'early';
}

/** Since when somebody waits: nobody waits before the appointment, or before having come. */
export function waitsSince(ticket: Ticket): number {
    const came = Date.parse(ticket.arrivedAt ?? ticket.issuedAt ?? '');
    return ticket.bookedAt ? Math.max(came, Date.parse(ticket.bookedAt)) : came;
}
