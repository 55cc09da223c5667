import type { Recurrence, WeekOfMonth } from '../definitions.ts';

/** How a weekly rule repeats, for a choice of three. */
export type Repeat = 'weekly' | 'everyWeeks' | 'weekOfMonth';

export function repeatOf(repeats: Recurrence | null | undefined): Repeat {
    if (repeats?.weekOfMonth) {
        return 'weekOfMonth';
    }
    return repeats?.everyWeeks ? 'everyWeeks' : 'weekly';
}

/** Chosen anew: what belongs to the other choices goes. Counting weeks needs a first date. */
export function repeating(repeats: Recurrence | null | undefined, repeat: Repeat, today: string): Recurrence | null {
    const validity = { from: repeats?.from, until: repeats?.until };
    switch (repeat) {
        case 'weekly':
            return plain(validity);
        case 'everyWeeks':
            return plain({ ...validity, from: validity.from ?? today, everyWeeks: repeats?.everyWeeks ?? 2 });
        case 'weekOfMonth':
            return plain({ ...validity, weekOfMonth: repeats?.weekOfMonth ?? 'FIRST' });
    }
}

/** Without what says nothing; null where nothing is said at all: it counts every week. */
export function plain(repeats: Recurrence): Recurrence | null {
    const said = Object.entries(repeats).filter(([, value]) => value !== undefined && value !== null && value !== '');
    return said.length > 0 ? (Object.fromEntries(said) as Recurrence) : null;
}

/** What a text is made of; the screens put the words to it. */
export interface RecurrenceWords {
    weekOfMonth: (week: WeekOfMonth) => string;
    everyWeeks: (weeks: number) => string;
    from: (date: string) => string;
    until: (date: string) => string;
}

/** When a rule counts, in words; empty where it counts every week, for ever. */
export function recurrenceText(repeats: Recurrence | null | undefined, words: RecurrenceWords): string {
    const parts = [
        repeats?.weekOfMonth ? words.weekOfMonth(repeats.weekOfMonth) : undefined,
        repeats?.everyWeeks && repeats.everyWeeks > 1 ? words.everyWeeks(repeats.everyWeeks) : undefined,
        repeats?.from ? words.from(repeats.from) : undefined,
        repeats?.until ? words.until(repeats.until) : undefined,
    ];
    return parts.filter((part) => part !== undefined).join(' · ');
}
