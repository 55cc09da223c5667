import type { Counter, Ticket } from '../api.ts';

export type CounterState = 'closed' | 'break' | 'free' | 'calling' | 'serving';

export interface CounterRow {
    counter: Counter;
    state: CounterState;
    ticket?: Ticket;
    /** Since when the counter is open, or on a break. */
    since?: string;
}

/** What happens at every counter. */
export function rowsOf(counters: readonly Counter[], tickets: readonly Ticket[]): CounterRow[] {
    return counters.map((counter) => {
        const ticket = tickets.find(
            (one) => one.counterId === counter.id && (one.status === 'CALLED' || one.status === 'SERVING'),
        );
        return { counter, ticket, state: stateOf(counter, ticket), since: counter.breakSince ?? counter.openedAt };
    });
}

function stateOf(counter: Counter, ticket: Ticket | undefined): CounterState {
    if (ticket) {
        return ticket.status === 'CALLED' ? 'calling' : 'serving';
    }
    if (!counter.open) {
        return 'closed';
    }
    return counter.breakSince ? 'break' : 'free';
}
