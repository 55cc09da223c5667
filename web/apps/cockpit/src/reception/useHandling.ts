import { useDeed } from '@turno/ui';
import { ifMatch, useApi, type Appointment } from '../api.ts';

/** What staff do to appointments of the centre, on behalf of customers. */
export function useHandling(done: () => void) {
    const api = useApi();
    const deed = useDeed();

    const path = (appointment: Appointment) => ({ path: { id: appointment.id } });
    const read = (appointment: Appointment) => ({ ...path(appointment), header: ifMatch(appointment.revision) });

    async function once(ask: () => Promise<unknown>): Promise<boolean> {
        const worked = await deed.run(ask);
        if (worked) {
            done();
        }
        return worked;
    }

    return {
        ...deed,
        approve: (one: Appointment) =>
            once(() => api.booking.POST('/api/v1/appointments/{id}/approve', { params: path(one) })),
        decline: (one: Appointment, reason: string) =>
            once(() => api.booking.POST('/api/v1/appointments/{id}/decline', { params: path(one), body: { reason } })),
        cancel: (one: Appointment, reason: string) =>
            once(() => api.booking.POST('/api/v1/appointments/{id}/cancel', { params: read(one), body: { reason } })),
        move: (one: Appointment, start: string, reason: string | undefined) =>
            once(() =>
                api.booking.POST('/api/v1/appointments/{id}/reschedule', {
                    params: read(one),
                    body: { start, ...(reason ? { reason } : {}) },
                }),
            ),
    };
}
