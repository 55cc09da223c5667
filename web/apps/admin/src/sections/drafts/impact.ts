import type { PolicyTypes } from '@turno/api';

export type Impact = PolicyTypes['schemas']['ImpactView'];
export type Stranded = PolicyTypes['schemas']['StrandedView'];
export type CapacityDay = PolicyTypes['schemas']['CapacityDayView'];

/** What publishing would do at one branch. */
export interface ImpactSummary {
    branchId: string;
    strandedBy: { why: string; appointments: Stranded[] }[];
    stranded: number;
    lost: number;
    gained: number;
    /** Days whose capacity changes, with those between the first and the last of them. */
    days: CapacityDay[];
    /** The longest bar. */
    highest: number;
    messages: { channel: string; count: number }[];
}

export function summaryOf(impact: Impact): ImpactSummary {
    const capacity = impact.capacity ?? [];
    const changes = capacity.map((day) => (day.after ?? 0) - (day.before ?? 0));
    const days = changedStretch(capacity);
    return {
        branchId: impact.branchId ?? '',
        strandedBy: grouped(impact.stranded ?? [], (one) => one.why ?? '').map(([why, appointments]) => ({
            why,
            appointments: appointments.toSorted((one, other) => (one.start ?? '').localeCompare(other.start ?? '')),
        })),
        stranded: impact.stranded?.length ?? 0,
        lost: sum(changes.filter((change) => change < 0)),
        gained: sum(changes.filter((change) => change > 0)),
        days,
        highest: Math.max(1, ...days.flatMap((day) => [day.before ?? 0, day.after ?? 0])),
        messages: grouped(impact.messages ?? [], (message) => message.channel ?? 'none').map(([channel, all]) => ({
            channel,
            count: all.length,
        })),
    };
}

/** Whether nobody would notice. */
export const isHarmless = (summary: ImpactSummary): boolean => summary.stranded === 0 && summary.lost === 0;

function changedStretch(days: CapacityDay[]): CapacityDay[] {
    const differs = (day: CapacityDay) => day.before !== day.after;
    const first = days.findIndex(differs);
    return first < 0 ? [] : days.slice(first, days.findLastIndex(differs) + 1);
}

const sum = (numbers: number[]) => Math.abs(numbers.reduce((total, one) => total + one, 0));

function grouped<T>(items: T[], by: (item: T) => string): [string, T[]][] {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
    }
    return [...groups].sort(([, one], [, other]) => other.length - one.length);
}
