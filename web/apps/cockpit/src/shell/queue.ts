import type { Counter, Ticket } from '../api.ts';

export interface Snapshot {
    tickets: Ticket[];
    counters: Counter[];
}

export interface Change {
    tickets?: Ticket[];
    gone?: string[];
    counters?: Counter[];
}

/** The queue after a change; a ticket that is known in a later revision stays as it is. */
export function changed(before: Snapshot, change: Change): Snapshot {
    const tickets = new Map(before.tickets.map((ticket) => [ticket.id, ticket]));
    for (const ticket of change.tickets ?? []) {
        if ((tickets.get(ticket.id)?.revision ?? -1) <= (ticket.revision ?? 0)) {
            tickets.set(ticket.id, ticket);
        }
    }
    change.gone?.forEach((id) => tickets.delete(id));
    const news = new Map(change.counters?.map((counter) => [counter.id, counter]));
    return {
        tickets: [...tickets.values()],
        counters: before.counters.map((counter) => news.get(counter.id) ?? counter),
    };
}

/** What an operator's own deed answered, ahead of the stream. */
export function answered(before: Snapshot, ticket: Ticket): Snapshot {
    const over = ['DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN'].includes(ticket.status ?? '');
    return changed(before, over ? { gone: [ticket.id] } : { tickets: [ticket] });
}
