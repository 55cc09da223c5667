import { bookingClient, data, Problem, type BookingTypes } from '@turno/api';
import { useI18n } from '@turno/i18n';
import { suiteNow, useDeed, useLoad } from '@turno/ui';
import { onScopeDispose, shallowRef } from 'vue';
import { useBranch } from '../station/useBranch.ts';
import { bookableAt, dateAfter, freeDays, type Bookable } from './bookable.ts';
import { answersToSend, type Answers } from './questions.ts';

const DAYS_SHOWN = 21;
type Hold = BookingTypes['schemas']['HoldView'];
export type Booked = BookingTypes['schemas']['AppointmentView'];

/** Booking an appointment at the centre. A place that was chosen is held, and given back where the person goes away. */
export function useLater() {
    const { locale } = useI18n();
    const { branchId, timeZone, bookable } = useBranch();
    const centre = bookingClient(undefined, '/booking');
    const service = shallowRef<Bookable>();
    const hold = shallowRef<Hold>();
    const booked = shallowRef<Booked>();
    const deed = useDeed();

    const services = useLoad(async () => bookableAt((await bookable()).services ?? []));

    const days = useLoad(async () => {
        const query = {
            service: [service.value!.id],
            from: dateAfter(suiteNow(), 0, timeZone),
            to: dateAfter(suiteNow(), DAYS_SHOWN, timeZone),
        };
        const params = { path: { branchId }, query };
        const found = await data(centre.GET('/api/v1/branches/{branchId}/availability', { params }));
        return freeDays(found.days ?? []);
    });

    async function choose(start: string): Promise<boolean> {
        await giveBack();
        const body = {
            branchId,
            serviceIds: [service.value!.id],
            start,
            channel: 'KIOSK' as const,
            language: locale.value,
        };
        const done = await deed.run(async () => {
            hold.value = (await centre.POST('/api/v1/holds', { body })).data as unknown as Hold;
        });
        if (!done) {
            void days.run();
        }
        return done;
    }

    function book(name: string, phone: string, answers: Answers): Promise<boolean> {
        const { id, holdToken, start } = hold.value!;
        return deed.run(async () => {
            const body = {
                branchId,
                serviceIds: [service.value!.id],
                start: start!,
                holdId: id,
                holdToken,
                channel: 'KIOSK' as const,
                language: locale.value,
                name,
                phone,
                answers: answersToSend(service.value!.questions, answers),
            };
            booked.value = (await centre.POST('/api/v1/appointments', { body })).data as unknown as Booked;
            hold.value = undefined;
        });
    }

    /** Best effort: a hold that isn't given back runs out by itself. */
    async function giveBack(): Promise<void> {
        const held = hold.value;
        hold.value = undefined;
        if (held?.id) {
            const params = { path: { id: held.id }, header: { 'Hold-Token': held.holdToken ?? '' } };
            await centre.DELETE('/api/v1/holds/{id}', { params }).catch(() => undefined);
        }
    }

    onScopeDispose(() => void giveBack());
    return { timeZone, services, days, service, hold, booked, deed, choose, book, giveBack };
}

export const isCentreAway = (problem: Problem | undefined): boolean =>
    problem?.slug === 'centre-unreachable' || problem?.slug === 'unreachable' || problem?.status === 502;
