import { bookingClient, type BookingTypes } from '@turno/api';
import { useSignIn } from '@turno/ui';
import type { Appointment, Branch, Day, DayState, Erasure, Hold, Preferences, Slot, Terms, Visit } from './types.ts';

export type BookRequest = BookingTypes['schemas']['BookRequest'] & { verification?: string };

/** What the portal asks booking-service. Refusals come as `Problem`s. */
export function useBooking() {
    const { token } = useSignIn();
    const api = bookingClient(token);
    const key = (manageToken?: string) => (manageToken ? { 'Manage-Token': manageToken } : {});

    return {
        branches: (tenant: string) => said<Branch[]>(api.GET('/api/v1/branches', { params: { query: { tenant } } })),

        /** @param month say, 2026-11 */
        month: async (visit: Visit, month: string) => {
            const answer = await said<{ days: { date: string; state: DayState }[] }>(
                api.GET('/api/v1/branches/{branchId}/availability/month', {
                    params: { path: { branchId: visit.branchId }, query: { ...asked(visit), month } },
                }),
            );
            return new Map(answer.days.map((day) => [day.date, day.state]));
        },

        slots: async (visit: Visit, date: string, hold?: Hold): Promise<Slot[]> => {
            const answer = await said<{ days: Day[] }>(
                api.GET('/api/v1/branches/{branchId}/availability', {
                    params: {
                        path: { branchId: visit.branchId },
                        query: { ...asked(visit), from: date, ...(hold && { hold: hold.id }) },
                        header: hold ? { 'Hold-Token': hold.holdToken } : {},
                    },
                }),
            );
            return answer.days[0]?.slots ?? [];
        },

        /** The first day on which something is free. */
        firstFreeDay: async ({ branchId, serviceIds, partySize }: Visit): Promise<string | undefined> => {
            const answer = await said<{ first?: { date: string } | null }>(
                api.GET('/api/v1/availability/next', {
                    params: { query: { branch: [branchId], service: serviceIds, partySize, days: 62 } },
                }),
            );
            return answer.first?.date;
        },

        hold: (body: Visit & { start: string; language: string; channel: 'PORTAL' | 'WIDGET' }, session: string) =>
            said<Hold>(api.POST('/api/v1/holds', { params: { header: { 'Booking-Session': session } }, body })),

        extend: (hold: Hold) =>
            said<Hold>(
                api.POST('/api/v1/holds/{id}/extend', {
                    params: { path: { id: hold.id }, header: { 'Hold-Token': hold.holdToken } },
                }),
            ),

        release: (hold: Hold) =>
            said<void>(
                api.DELETE('/api/v1/holds/{id}', {
                    params: { path: { id: hold.id }, header: { 'Hold-Token': hold.holdToken } },
                }),
            ),

        book: (body: BookRequest, idempotencyKey: string) =>
            said<Appointment>(
                api.POST('/api/v1/appointments', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body }),
            ),

        lookUp: (branchId: string, code: string, secondFact: string) =>
            said<Appointment>(api.POST('/api/v1/appointments/lookup', { body: { branchId, code, secondFact } })),

        appointment: (id: string, manageToken?: string) =>
            said<Appointment>(
                api.GET('/api/v1/appointments/{id}', { params: { path: { id }, header: key(manageToken) } }),
            ),

        terms: (id: string, manageToken?: string) =>
            said<Terms>(
                api.GET('/api/v1/appointments/{id}/terms', { params: { path: { id }, header: key(manageToken) } }),
            ),

        cancel: (id: string, manageToken?: string) =>
            said<Appointment>(
                api.POST('/api/v1/appointments/{id}/cancel', {
                    params: { path: { id }, header: key(manageToken) },
                    body: { reason: 'customer-request' },
                }),
            ),

        reschedule: (id: string, start: string, manageToken?: string) =>
            said<Appointment>(
                api.POST('/api/v1/appointments/{id}/reschedule', {
                    params: { path: { id }, header: key(manageToken) },
                    body: { start, reason: 'customer-request' },
                }),
            ),

        /** All pages of them, in order of start. */
        mine: async (): Promise<Appointment[]> => {
            const all: Appointment[] = [];
            let after: string | undefined;
            do {
                const page: { items: Appointment[]; next?: string } = await said(
                    api.GET('/api/v1/me/appointments', { params: { query: { limit: 200, ...(after && { after }) } } }),
                );
                all.push(...page.items);
                after = page.next;
            } while (after);
            return all;
        },

        claim: () => said<void>(api.POST('/api/v1/me/claim')),

        preferences: () => said<Preferences>(api.GET('/api/v1/me/preferences')),

        /** All that is kept about whoever signed in. */
        myData: () => said<object>(api.GET('/api/v1/me/data')),

        erasure: () => said<Erasure>(api.GET('/api/v1/me/data/erasure')),

        askErasure: () => said<Erasure>(api.POST('/api/v1/me/data/erasure')),

        withdrawErasure: () => said<Erasure>(api.DELETE('/api/v1/me/data/erasure')),

        prefer: (body: Partial<Preferences>) => said<Preferences>(api.PATCH('/api/v1/me/preferences', { body })),
    };
}

export type Booking = ReturnType<typeof useBooking>;

function asked({ serviceIds, partySize, staffId }: Visit) {
    return { service: serviceIds, partySize, ...(staffId && { staff: staffId }) };
}

/** The answer as it really is: some of the operations' documents leave it out. */
async function said<T>(answer: Promise<unknown>): Promise<T> {
    return ((await answer) as { data: T }).data;
}
