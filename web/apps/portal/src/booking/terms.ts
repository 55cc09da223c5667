import type { Price, Service, Terms, Tier } from '../api/types.ts';

/** What may be done up to an instant, and what it costs. */
export interface Stage {
    /** In milliseconds. */
    until: number;
    cancel: boolean;
    feePercent: number;
    /** Undefined where the visit has no price. */
    fee: Price | undefined;
    /** Undefined: as often as one likes. */
    moves: number | undefined;
}

const PARTS = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Of an ISO 8601 duration of days and less, in milliseconds. */
export function millisOf(duration: string): number {
    const [, days, hours, minutes, seconds] = PARTS.exec(duration) ?? [];
    const [d, h, m, s] = [days, hours, minutes, seconds].map((part) => Number(part ?? 0)) as [
        number,
        number,
        number,
        number,
    ];
    return (((d * 24 + h) * 60 + m) * 60 + s) * 1000;
}

/**
 * What is agreed on by booking this, stage after stage: the first service decides. Empty where nothing could be changed any more.
 *
 * @param price of the whole visit
 */
export function stagesOf(services: Service[], start: string, now: number, price?: Price): Stage[] {
    const policy = services[0]?.policy;
    if (!policy) {
        return [];
    }
    const free: Tier = { until: policy.minNoticeCancel, cancel: true, feePercent: 0 };
    return (policy.tiers?.length ? policy.tiers : [free])
        .map((tier) => ({
            until: Date.parse(start) - millisOf(tier.until ?? policy.conversionLead),
            cancel: tier.cancel,
            feePercent: tier.feePercent,
            fee: price && { ...price, amount: (price.amount * tier.feePercent) / 100 },
            moves: tier.reschedules ?? undefined,
        }))
        .filter((stage, index, all) => stage.until > Math.max(now, all[index - 1]?.until ?? 0));
}

/** The same of what is booked, by the terms that it was booked under. */
export const stagesAhead = (terms: Terms): Stage[] =>
    terms.ahead.map((stage) => ({
        until: Date.parse(stage.until),
        cancel: stage.mayCancel,
        feePercent: stage.feePercent ?? 0,
        fee: stage.fee,
        moves: stage.movesLeft,
    }));
