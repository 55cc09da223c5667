import type { Appointment } from '../api.ts';

/** What reception may do to an appointment; the service has the last word, and asks for a reason where it goes past a rule. */
export type Handling = 'approve' | 'decline' | 'move' | 'cancel';

export function handlingOf(appointment: Appointment): Handling[] {
    switch (appointment.status) {
        case 'PENDING':
            return ['approve', 'decline'];
        case 'BOOKED':
            return ['move', 'cancel'];
        case 'CONVERTED':
            return ['cancel'];
        default:
            return [];
    }
}
