import { bookingClient, branchClient, policyClient, type BookingTypes, type BranchTypes } from '@turno/api';
import { useSignIn } from '@turno/ui';

type Branch = BranchTypes['schemas'];
type Booking = BookingTypes['schemas'];

export type Ticket = Branch['TicketView'] & { id: string; number: string; since: string };
export type Counter = Branch['CounterView'] & { id: string; name: string };
export type Arrival = Branch['ArrivalView'] & { appointmentId: string; code: string; start: string };
export type Device = Branch['DeviceView'] & { id: string };
export type Alert = Branch['AlertView'] & { ticketId: string };
export type Estimate = Branch['ServiceEstimateView'] & { serviceId: string };
export type Accuracy = Branch['AccuracyView'];
export type BreakReason = Branch['BreakReason'];
export type TicketStatus = Branch['TicketStatus'];
export type Transfer = Branch['TransferRequest'];

export type Appointment = Omit<Booking['AppointmentView'], 'timeZone'> & {
    id: string;
    start: string;
    revision: number;
    timeZone: string;
};
export type Customer = Booking['CustomerView'] & { id: string };
export type Service = Booking['ServiceView'] & { id: string };
export type FormField = Booking['FormField'] & { key: string };
export type Slot = Booking['SlotView'] & { start: string };
export type Day = { date: string; slots: Slot[] };
export type DayState = NonNullable<Booking['DayStateView']['state']>;

/** Why somebody was called before the others, the latest call first. */
export interface CallReason {
    calledAt: string;
    counterName: string;
    profile?: string;
    rule: string;
    beaten?: { number: string; rule: string; because: string }[];
}

/** The branch's own API, and the centre's as far as it can be reached. */
export function useApi() {
    const { token } = useSignIn();
    return {
        branch: branchClient(token),
        booking: bookingClient(token, '/booking'),
        policy: policyClient(token, '/policy'),
    };
}

/** An answer whose shape the published document leaves open. */
export async function answer<T>(promise: Promise<unknown>): Promise<T> {
    return ((await promise) as { data: T }).data;
}

export const ifMatch = (revision: number | undefined) =>
    revision === undefined ? {} : { 'If-Match': `"${revision}"` };
