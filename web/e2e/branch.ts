import { suite } from './turno.ts';

export const CARDS = '01900000-0000-7000-8000-000000001002';
export const COUNTER_2 = '01900000-0000-7000-8000-000000002102';

export interface Ticket {
    id: string;
    number: string;
    visitorToken: string;
}

/** A counter of London, to itself, and what its operator does. */
export async function desk(counterId = COUNTER_2) {
    await duringOpeningHours();
    const token = await suite.token('manager.london');
    const post = (path: string, body?: unknown) => suite.api('branch', path, { method: 'POST', token, body });
    const counter = `/api/v1/counters/${counterId}/session`;

    /** Whoever was left at the counter by somebody else goes home. */
    async function clear(): Promise<void> {
        const { tickets } = await suite.api('branch', '/api/v1/calls', { token });
        for (const { id, status, counterId: at } of tickets) {
            if (at === counterId) {
                await post(`/api/v1/calls/${id}/${status === 'CALLED' ? 'no-show' : 'finish'}`);
            }
        }
    }

    const { open } = (await suite.api('branch', '/api/v1/counters', { token })).find(
        (one: { id: string }) => one.id === counterId,
    );
    await clear();
    if (open) {
        await suite.api('branch', counter, { method: 'DELETE', token });
    }
    await suite.api('branch', counter, { method: 'PUT', token });

    return {
        ticket: (): Promise<Ticket> => post('/api/v1/tickets', { serviceId: CARDS }),
        call: (ticket: Ticket) => post(`/api/v1/calls/${ticket.id}`, { counterId }),
        recall: (ticket: Ticket) => post(`/api/v1/calls/${ticket.id}/recall`),
        start: (ticket: Ticket) => post(`/api/v1/calls/${ticket.id}/start`),
        finish: (ticket: Ticket) => post(`/api/v1/calls/${ticket.id}/finish`),
        miss: (ticket: Ticket) => post(`/api/v1/calls/${ticket.id}/no-show`),
        rest: () =>
            suite.api('branch', `/api/v1/counters/${counterId}/break`, {
                method: 'PUT',
                token,
                body: { reason: 'REST' },
            }),
        workOn: () => suite.api('branch', `/api/v1/counters/${counterId}/break`, { method: 'DELETE', token }),
        async close(): Promise<void> {
            await clear();
            await suite.api('branch', counter, { method: 'DELETE', token });
        },
    };
}

/** Moves the suite's clock to the next morning where the branch is closed, or soon will be. */
export async function duringOpeningHours(): Promise<void> {
    const now = new Date(await suite.clock());
    const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(now);
    const [hour = 0, minute = 0] = london.split(':').map(Number);
    const minutes = hour * 60 + minute;
    const from = 9 * 60 + 30;
    if (minutes < from || minutes > 14 * 60) {
        await suite.advance(`PT${(from - minutes + 24 * 60) % (24 * 60)}M`);
    }
}
