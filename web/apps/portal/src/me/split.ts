import type { Appointment } from '../api/types.ts';

/** What is ahead, the next first, and what is over, the last first. */
export function split(appointments: Appointment[], now: number) {
    const isAhead = ({ status, end }: Appointment) =>
        ['PENDING', 'BOOKED', 'CONVERTED'].includes(status) && Date.parse(end) > now;
    const inOrder = [...appointments].sort((one, other) => one.start.localeCompare(other.start));
    return {
        ahead: inOrder.filter(isAhead),
        over: inOrder.filter((one) => !isAhead(one)).reverse(),
    };
}
