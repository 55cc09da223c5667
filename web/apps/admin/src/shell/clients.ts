import { bookingClient, policyClient } from '@turno/api';
import { useSignIn } from '@turno/ui';

interface Asking {
    body?: unknown;
    headers?: Record<string, string>;
    params?: { query?: Record<string, unknown> };
}
type Call = (path: string, asking?: Asking) => Promise<{ data?: unknown }>;

/** The same client, asked by addresses that are put together at run time. */
export interface Plain {
    GET: Call;
    PUT: Call;
    POST: Call;
    DELETE: Call;
}

/** Policy-service serves this app; it passes on to booking-service what begins with `/booking`. */
export const usePolicy = () => policyClient(useSignIn().token);
export const useBooking = () => bookingClient(useSignIn().token, '/booking');
export const usePlain = () => usePolicy() as unknown as Plain;
export const usePlainBooking = () => useBooking() as unknown as Plain;
