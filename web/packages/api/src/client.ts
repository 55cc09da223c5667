import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths as Booking } from './generated/booking-service.js';
import type { paths as Branch } from './generated/branch-ems-service.js';
import type { paths as Hardware } from './generated/hardware-gateway.js';
import type { paths as Policy } from './generated/policy-service.js';
import { Problem } from './problem.ts';

export type { components as BookingTypes } from './generated/booking-service.js';
export type { components as BranchTypes } from './generated/branch-ems-service.js';
export type { components as HardwareTypes } from './generated/hardware-gateway.js';
export type { components as PolicyTypes } from './generated/policy-service.js';

/** Gives the bearer token of who is signed in, fresh; undefined for a guest. */
export type Token = () => Promise<string | undefined>;

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Signs requests, gives each write its key, and makes a refusal a {@link Problem}. */
function manners(token: Token): Middleware {
    return {
        async onRequest({ request }) {
            const bearer = await token();
            if (bearer && !request.headers.has('Authorization')) {
                request.headers.set('Authorization', `Bearer ${bearer}`);
            }
            if (WRITES.has(request.method) && !request.headers.has('Idempotency-Key')) {
                request.headers.set('Idempotency-Key', crypto.randomUUID());
            }
            return request;
        },
        async onResponse({ response }) {
            if (!response.ok) {
                throw await Problem.of(response);
            }
        },
        onError() {
            return Problem.unreachable();
        },
    };
}

function client<Paths extends object>(base: string, token: Token): Client<Paths> {
    const made = createClient<Paths>({ baseUrl: base });
    made.use(manners(token));
    return made;
}

const guest: Token = async () => undefined;

/** At the portal `base` is empty; where another service passes requests on, it is its prefix, e.g. `/booking`. */
export const bookingClient = (token = guest, base = '') => client<Booking>(base, token);
export const branchClient = (token = guest, base = '') => client<Branch>(base, token);
export const hardwareClient = (token = guest, base = '') => client<Hardware>(base, token);
export const policyClient = (token = guest, base = '') => client<Policy>(base, token);

/** The data of an answer that was not refused. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
    return (await answer).data as NonNullable<T>;
}
