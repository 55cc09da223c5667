import { bookingClient, data, notificationClient, type BookingTypes } from '@turno/api';
import { useDeed, useLoad, useSignIn } from '@turno/ui';
import { usePolicy } from '../../shell/clients.ts';

type Appointment = BookingTypes['schemas']['AppointmentView'];

/** One appointment with its history and the messages about it; and the decision where it waits for one. */
export function useAppointment(id: string) {
    const { token } = useSignIn();
    const booking = bookingClient(token, '/booking');
    const notification = notificationClient(token);
    const policy = usePolicy();
    const deed = useDeed();

    const load = useLoad(
        async () => (await data(booking.GET('/api/v1/appointments/{id}', { params: { path: { id } } }))) as Appointment,
    );
    const history = useLoad(async () => {
        const branch = load.data.value?.branchId;
        const query = { entityId: id, limit: 100, ...(branch ? { branch } : {}) };
        return (await data(policy.GET('/api/v1/audit', { params: { query } }))).items ?? [];
    });
    const messages = useLoad(async () => {
        const query = { appointment: id, limit: 100 };
        return (await data(notification.GET('/api/v1/deliveries', { params: { query } }))).items ?? [];
    });

    /** The log names the branch for managers, so the appointment comes first. */
    async function run(): Promise<void> {
        await load.run();
        await Promise.all([history.run(), messages.run()]);
    }

    const params = () => ({
        path: { id },
        header: { 'If-Match': `"${load.data.value?.revision}"` },
    });

    const decide = (what: () => Promise<unknown>) =>
        deed.run(async () => {
            await what();
            await run();
        });
    const approve = () => decide(() => booking.POST('/api/v1/appointments/{id}/approve', { params: params() }));
    const decline = (reason: string) =>
        decide(() => booking.POST('/api/v1/appointments/{id}/decline', { params: params(), body: { reason } }));

    return { load, history, messages, deed, run, approve, decline };
}
