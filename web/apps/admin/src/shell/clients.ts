import { bookingClient, policyClient } from '@turno/api';
import { useSignIn } from '@turno/ui';

/** Policy-service serves this app; it passes on to booking-service what begins with `/booking`. */
export const usePolicy = () => policyClient(useSignIn().token);
export const useBooking = () => bookingClient(useSignIn().token, '/booking');
