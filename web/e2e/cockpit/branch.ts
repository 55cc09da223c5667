import { suite } from '../turno.ts';
import { textOf } from '../words.ts';

/** The branch of these journeys, as the demo data has it. */
export const ACCOUNTS = '01900000-0000-7000-8000-000000001001';
export const CARDS = '01900000-0000-7000-8000-000000001002';
export const COUNTER_1 = '01900000-0000-7000-8000-000000002101';
export const COUNTER_2 = '01900000-0000-7000-8000-000000002102';

/** What the screens say in the project's language. */
export const wordsOf = (locale: string) => (key: string, places?: Record<string, string>) =>
    textOf(locale, `cockpit.${key}`, places);

/** Sends everybody home and closes the counters, so that a journey finds the branch as it expects it. */
export async function emptyBranch(): Promise<void> {
    const token = await suite.token('manager.london');
    const { tickets } = await suite.api('branch', '/api/v1/tickets', { token });
    const say = (id: string, deed: string) =>
        suite.api('branch', `/api/v1/calls/${id}/${deed}`, { method: 'POST', token });
    for (const { id, status } of tickets) {
        if (status === 'PARKED') {
            await say(id, 'requeue');
        }
        await say(id, { CALLED: 'no-show', SERVING: 'finish' }[status as string] ?? 'leave');
    }
    for (const { id, open } of await suite.api('branch', '/api/v1/counters', { token })) {
        if (open) {
            await suite.api('branch', `/api/v1/counters/${id}/session`, { method: 'DELETE', token });
        }
    }
}

/** Somebody walks in. @returns the number */
export async function walkIn(serviceId = CARDS): Promise<{ id: string; number: string }> {
    const token = await suite.token('reception.london');
    return suite.api('branch', '/api/v1/tickets', { method: 'POST', token, body: { serviceId } });
}

/** The first free start of a service, from tomorrow on. */
export async function freeStart(serviceId: string, from = 1): Promise<string> {
    const token = await suite.token('reception.london');
    const day = (ahead: number) => new Date(Date.parse(now) + ahead * 86_400_000).toISOString().slice(0, 10);
    const now = await suite.clock();
    const path = `/api/v1/branches/${suite.london}/availability`;
    const query = `service=${serviceId}&from=${day(from)}&to=${day(from + 10)}`;
    const { days } = await suite.api('booking', `${path}?${query}`, { token });
    return days.flatMap((one: { slots: { start: string }[] }) => one.slots)[0].start;
}

interface Booked {
    id: string;
    code: string;
    start: string;
}

/** An appointment of somebody with a phone number of their own. */
export async function appointment(start: string, name: string, phone: string): Promise<Booked> {
    const token = await suite.token('reception.london');
    return suite.api('booking', '/api/v1/appointments', {
        method: 'POST',
        token,
        body: {
            branchId: suite.london,
            serviceIds: [CARDS],
            start,
            name,
            phone,
            channel: 'RECEPTION',
            reason: 'customer-request',
        },
    });
}

/** A British mobile number that nobody else has, and a name to go with it. */
export function somebody(): { name: string; phone: string } {
    const digits = String(Math.floor(Math.random() * 1e7)).padStart(7, '0');
    return { name: `Nadia Test${digits}`, phone: `+44799${digits}` };
}
