import { inLanguage, useFormat } from '@turno/i18n';
import { useDeed, useLoad } from '@turno/ui';
import { computed, onScopeDispose } from 'vue';
import { useBooking } from '../api/booking.ts';
import type { Appointment } from '../api/types.ts';
import { useCatalogue } from '../booking/useCatalogue.ts';

/** It may become a ticket while it is looked at. */
const LOOK_AGAIN = 15_000;

/** One appointment, with what may be done with it now. */
export function useAppointment(id: string, manageToken: string | undefined) {
    const booking = useBooking();
    const catalogue = useCatalogue();
    const load = useLoad(async () => {
        const [appointment, terms] = await Promise.all([
            booking.appointment(id, manageToken),
            booking.terms(id, manageToken),
        ]);
        return { appointment, terms };
    });
    const deed = useDeed();
    const appointment = computed(() => load.data.value?.appointment);
    const branch = computed(() => catalogue.branch(appointment.value?.branchId));
    const services = computed(() =>
        catalogue.services(appointment.value?.branchId, appointment.value?.serviceIds ?? []),
    );

    void load.run();
    const timer = setInterval(() => document.visibilityState === 'visible' && void load.run(), LOOK_AGAIN);
    onScopeDispose(() => clearInterval(timer));

    async function change(asking: () => Promise<Appointment>): Promise<boolean> {
        const isDone = await deed.run(asking);
        await load.run();
        return isDone;
    }

    return {
        appointment,
        terms: computed(() => load.data.value?.terms),
        branch,
        services,
        serviceNames: computed(() => services.value.map((service) => inLanguage(service.names))),
        format: useFormat(() => appointment.value?.timeZone),
        problem: load.problem,
        again: load.run,
        busy: deed.busy,
        refused: deed.problem,
        cancel: () => change(() => booking.cancel(id, manageToken)),
        move: (start: string) => change(() => booking.reschedule(id, start, manageToken)),
    };
}

/** Whether something may still come of it. */
export const isAhead = ({ status }: Appointment) => ['PENDING', 'BOOKED', 'CONVERTED'].includes(status);
