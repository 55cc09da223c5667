import type { Service, Tier } from '../api/types.ts';

/** What may be done up to an instant, and what it costs. */
export interface Stage {
    /** Undefined: until it becomes a ticket. */
    until: number | undefined;
    cancel: boolean;
    feePercent: number;
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

/** What is agreed on by booking this: the first service decides. Undefined where the service does not say. */
export function stagesOf(services: Service[], start: string, now: number): Stage[] | undefined {
    const policy = services[0]?.policy;
    const tiers = policy?.tiers?.length
        ? policy.tiers
        : policy?.minNoticeCancel && [{ until: policy.minNoticeCancel, cancel: true, feePercent: 0 }];
    if (!tiers) {
        return undefined;
    }
    return tiers
        .map((tier: Tier) => ({
            until: tier.until ? Date.parse(start) - millisOf(tier.until) : undefined,
            cancel: tier.cancel,
            feePercent: tier.feePercent,
            moves: tier.reschedules ?? undefined,
        }))
        .filter((stage) => stage.until === undefined || stage.until > now);
}
