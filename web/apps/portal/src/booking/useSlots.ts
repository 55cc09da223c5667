import { useStream } from '@turno/api';
import { useLoad } from '@turno/ui';
import { computed, ref, watch, type Ref } from 'vue';
import { useBooking } from '../api/booking.ts';
import type { Day, Hold, Slot, Visit } from '../api/types.ts';
import { follow, lost, type ShownSlot } from './slots.ts';

interface Asked {
    visit: Visit;
    day: string;
    /** One's own place counts as free. */
    hold?: Hold;
}

/** The starts of one day: asked for once, then live. */
export function useSlots(asked: Ref<Asked | undefined>) {
    const booking = useBooking();
    const shown = ref<ShownSlot[]>();
    const news = ref<ShownSlot[]>([]);
    const load = useLoad(async () => {
        const question = asked.value;
        return question
            ? { question, slots: await booking.slots(question.visit, question.day, question.hold) }
            : undefined;
    });
    const key = computed(() => asked.value && urlOf(asked.value));
    const stream = useStream(() => key.value, { snapshot: take, change: take });

    function take({ days }: { days: Day[] }): void {
        const today = days.find((day) => day.date === asked.value?.day);
        if (today && shown.value) {
            show(today.slots);
        }
    }

    function show(free: Slot[]): void {
        const mine = asked.value?.hold;
        const own: Slot[] = mine ? [{ start: mine.start, end: mine.end, left: 1 }] : [];
        const isToday = shown.value?.some((slot) => slot.start === mine?.start);
        const after = follow(shown.value ?? [], isToday ? [...own, ...free] : free);
        news.value = lost(shown.value ?? [], after);
        shown.value = after;
    }

    async function ask(): Promise<void> {
        const answer = await load.run();
        if (answer && asked.value && urlOf(answer.question) === key.value) {
            show(answer.slots);
            // What changed between the answer and the stream's first word is in that word.
            stream.restart();
        }
    }

    watch(
        key,
        () => {
            shown.value = undefined;
            news.value = [];
            stream.close();
            void ask();
        },
        { immediate: true },
    );

    return { shown, news, problem: load.problem, again: ask, live: stream.connected };
}

function urlOf({ visit, day }: Asked): string {
    const query = new URLSearchParams(visit.serviceIds.map((id) => ['service', id]));
    query.set('from', day);
    query.set('partySize', String(visit.partySize));
    if (visit.staffId) {
        query.set('staff', visit.staffId);
    }
    return `/api/v1/branches/${visit.branchId}/availability/stream?${query}`;
}
