import type { Appointment, Hold, Service } from '../api/types.ts';
import type { Contact } from './contact.ts';
import type { Answers } from './form.ts';

/** Proof that a contact is the person's. */
export interface Proof {
    kind: string;
    contact: string;
    token: string;
    expiresAt: string;
}

/** What somebody who is booking has said so far. */
export interface Draft {
    /** Names this visitor to the service, so that they have one place at a time. */
    session: string;
    branchId: string | undefined;
    serviceIds: string[];
    partySize: number;
    staffId: string | undefined;
    day: string | undefined;
    start: string | undefined;
    end: string | undefined;
    hold: Hold | undefined;
    extended: boolean;
    contact: Contact;
    answers: Answers;
    /** Of uploaded files, by their ids. */
    files: Record<string, { name: string; token: string }>;
    proof: Proof | undefined;
    booked: Appointment | undefined;
}

export const STEPS = ['branch', 'service', 'day', 'time', 'details', 'identity', 'review', 'done'] as const;
export type Step = (typeof STEPS)[number];

export function blank(session: string, language: string): Draft {
    return {
        session,
        branchId: undefined,
        serviceIds: [],
        partySize: 1,
        staffId: undefined,
        day: undefined,
        start: undefined,
        end: undefined,
        hold: undefined,
        extended: false,
        contact: { name: '', phone: '', email: '', language },
        answers: {},
        files: {},
        proof: undefined,
        booked: undefined,
    };
}

/** Whatever depends on where one goes is said anew; who one is stays. */
export function withBranch(draft: Draft, branchId: string): Draft {
    return draft.branchId === branchId
        ? draft
        : { ...withoutTime(draft), branchId, serviceIds: [], staffId: undefined };
}

export function withServices(draft: Draft, serviceIds: string[], partySize: number): Draft {
    const same = draft.serviceIds.join() === serviceIds.join();
    if (same && draft.partySize === partySize) {
        return draft;
    }
    return { ...withoutTime(draft), serviceIds, partySize, staffId: same ? draft.staffId : undefined };
}

export const withDay = (draft: Draft, day: string): Draft =>
    draft.day === day ? draft : { ...withoutTime(draft), day };

/** The place is left; it can be taken anew. */
export const withoutTime = (draft: Draft): Draft => ({
    ...draft,
    day: undefined,
    start: undefined,
    end: undefined,
    hold: undefined,
    extended: false,
});

/** The first step that still has to be taken before this one; undefined where it may be shown. */
export function before(step: Step, draft: Draft): Step | undefined {
    if (step === 'done') {
        return draft.booked ? undefined : 'branch';
    }
    const needs: [Step, boolean][] = [
        ['branch', Boolean(draft.branchId)],
        ['service', draft.serviceIds.length > 0],
        ['day', Boolean(draft.day)],
        ['time', Boolean(draft.start)],
        ['details', Boolean(draft.contact.name.trim() && (draft.contact.email.trim() || draft.contact.phone.trim()))],
    ];
    const at = STEPS.indexOf(step);
    return needs.find(([needed, met], index) => index < at && !met && STEPS.indexOf(needed) < at)?.[0];
}

/** From the least to the strictest; what is not known here is stricter. */
const IDENTITIES = ['NONE', 'EMAIL_OTP', 'SMS_OTP'];

/** The strictest identification that the services of a visit ask for; undefined where they ask for none. */
export function identityOf(services: Service[]): string | undefined {
    const strictness = (kind: string) => (IDENTITIES.includes(kind) ? IDENTITIES.indexOf(kind) : IDENTITIES.length);
    const asked = services.map((service) => service.identity ?? 'NONE').filter((kind) => kind !== 'NONE');
    return asked.sort((one, other) => strictness(other) - strictness(one))[0];
}

/** How long a visit takes, what it costs, and how many may come. */
export function totalOf(services: Service[], partySize: number) {
    const prices = services.flatMap((service) => (service.price ? [service.price] : []));
    const currencies = new Set(prices.map((price) => price.currency));
    return {
        minutes: services.reduce((sum, service) => sum + service.durationMinutes, 0),
        price:
            currencies.size === 1
                ? {
                      amount: prices.reduce((sum, one) => sum + one.amount, 0) * partySize,
                      currency: prices[0]!.currency,
                  }
                : undefined,
        mostPeople: Math.min(...services.map((service) => service.maxPartySize), 100),
    };
}

/** What the identity step proves something about, and whether that was done. */
export const provesNow = ({ proof }: Draft, kind: string, contact: string, now: number): boolean =>
    proof?.kind === kind && proof.contact === contact && Date.parse(proof.expiresAt) > now;
