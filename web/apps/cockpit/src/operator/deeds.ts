import type { TicketStatus } from '../api.ts';

/** What staff do to a ticket: the words of the API's addresses. */
export type Deed =
    | 'call'
    | 'start'
    | 'recall'
    | 'finish'
    | 'no-answer'
    | 'no-show'
    | 'park'
    | 'transfer'
    | 'resume'
    | 'requeue'
    | 'leave';

/** From which states: as the branch's own table has it. The most likely deed of a state comes first. */
const FROM: Record<Deed, readonly TicketStatus[]> = {
    call: ['WAITING'],
    start: ['CALLED'],
    finish: ['SERVING'],
    recall: ['CALLED'],
    'no-answer': ['CALLED'],
    'no-show': ['CALLED'],
    transfer: ['CALLED', 'SERVING'],
    park: ['CALLED', 'SERVING'],
    resume: ['PARKED'],
    requeue: ['PARKED'],
    leave: ['WAITING'],
};

export const deedsOf = (status: TicketStatus | undefined): Deed[] =>
    (Object.keys(FROM) as Deed[]).filter((deed) => status !== undefined && FROM[deed].includes(status));

/** What was done last; it can be taken back for a while. */
export interface LastDeed {
    ticketId: string;
    number: string;
    deed: Deed;
    at: number;
}

const UNDO_WITHIN = 5 * 60_000;

export const canBeUndone = (last: LastDeed | undefined, now: number): boolean =>
    last !== undefined && now - last.at < UNDO_WITHIN;
