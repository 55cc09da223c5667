import type { Slot } from '../api/types.ts';
import { hourIn } from './calendar.ts';

/** A start as it is shown: one that somebody else took meanwhile stays where it was, faded. */
export interface ShownSlot extends Slot {
    taken: boolean;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What is shown once the service says what is free now. */
export function follow(shown: ShownSlot[], free: Slot[]): ShownSlot[] {
    const all = new Map<string, ShownSlot>(shown.map((slot) => [slot.start, { ...slot, left: 0, taken: true }]));
    free.forEach((slot) => all.set(slot.start, { ...slot, taken: false }));
    return [...all.values()].sort((one, other) => one.start.localeCompare(other.start));
}

/** The starts that were free before and are not now. */
export function lost(before: ShownSlot[], after: ShownSlot[]): ShownSlot[] {
    const wasFree = new Set(before.filter((slot) => !slot.taken).map((slot) => slot.start));
    return after.filter((slot) => slot.taken && wasFree.has(slot.start));
}

/** Noon and five o'clock part the day, by the branch's clock. */
export function byPartOfDay(slots: ShownSlot[], zone: string): [PartOfDay, ShownSlot[]][] {
    const parts: Record<PartOfDay, ShownSlot[]> = { morning: [], afternoon: [], evening: [] };
    for (const slot of slots) {
        const hour = hourIn(zone, slot.start);
        parts[hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'].push(slot);
    }
    return (Object.entries(parts) as [PartOfDay, ShownSlot[]][]).filter(([, some]) => some.length > 0);
}
