import type { Arrival } from '../api.ts';

/** How far somebody with an appointment has come today. */
export type Stage = 'expected' | 'ticket' | 'arrived' | 'called' | 'serving' | 'done' | 'missed';

export function stageOf(arrival: Arrival): Stage {
    switch (arrival.ticketStatus) {
        case 'CALLED':
            return 'called';
        case 'SERVING':
            return 'serving';
        case 'DONE':
            return 'done';
        case 'NO_SHOW':
        case 'LEFT':
            return 'missed';
        default:
            return arrival.state === 'ARRIVED' ? 'arrived' : arrival.state === 'TICKET' ? 'ticket' : 'expected';
    }
}

export const canCheckIn = (arrival: Arrival): boolean => ['expected', 'ticket'].includes(stageOf(arrival));

/** What proves who somebody is, out of what was typed or scanned. */
export type Proof = { code: string } | { phone: string } | { qr: string };

/** @return undefined for what can only be a name */
export function proofOf(text: string): Proof | undefined {
    const typed = text.trim();
    if (typed.startsWith('turno:')) {
        return { qr: typed };
    }
    if (/^[a-z]{2}[\s-]?\d{4}$/i.test(typed)) {
        return { code: typed };
    }
    return /^[+\d][\d\s()./-]{5,}$/.test(typed) ? { phone: typed } : undefined;
}
