/** A ticket, for whoever holds it. */
export interface Visit {
    ticketId: string;
    number: string;
    status: Status;
    serviceName: string;
    arrived: boolean;
    ahead?: number;
    expectedCall?: { from: string; to: string };
    counterName?: string;
    wayFinding?: string;
    /** Only when the ticket is given out. */
    token?: string;
}

export type Status = 'WAITING' | 'CALLED' | 'SERVING' | 'PARKED' | 'DONE' | 'NO_SHOW' | 'LEFT' | 'WITHDRAWN';

const OVER: ReadonlySet<Status> = new Set(['DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN']);

export const isOver = (visit: Visit): boolean => OVER.has(visit.status);

/** Whether the phone should make itself heard: the person is called, and was not a moment ago; not for old news. */
export function isCall(before: Visit | undefined, now: Visit): boolean {
    return now.status === 'CALLED' && (before?.status !== 'CALLED' || before.counterName !== now.counterName);
}

/** How long it takes until the call, in whole minutes; undefined where nobody can tell. */
export function waitOf(visit: Visit, now: number): { from: number; to: number } | undefined {
    if (!visit.expectedCall) {
        return undefined;
    }
    const minutes = (instant: string) => (Date.parse(instant) - now) / 60_000;
    const from = Math.max(0, Math.floor(minutes(visit.expectedCall.from)));
    const to = Math.max(from + 1, Math.ceil(minutes(visit.expectedCall.to)));
    return { from, to };
}
