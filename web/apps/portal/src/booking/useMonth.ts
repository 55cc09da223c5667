import { useLoad, suiteNow } from '@turno/ui';
import { computed, ref, watch, type Ref } from 'vue';
import { useBooking } from '../api/booking.ts';
import type { Visit } from '../api/types.ts';
import { addDays, dayIn, monthOf } from './calendar.ts';

/** No plan opens days further ahead than the service looks for the first free one. */
const FURTHEST = 62;

/** A month at a glance for this visit, and where the first free day is if that month has none. */
export function useMonth(visit: Ref<Visit | undefined>, zone: Ref<string>, day: () => string | undefined) {
    const booking = useBooking();
    const today = computed(() => dayIn(zone.value, suiteNow()));
    const month = ref(monthOf(day() ?? today.value));
    const load = useLoad(async () => {
        const [of, asked] = [month.value, visit.value];
        return asked && { of, days: await booking.month(asked, of) };
    });
    const first = useLoad(async () => visit.value && booking.firstFreeDay(visit.value));
    const days = computed(() => (load.data.value?.of === month.value ? load.data.value.days : undefined));
    const isFull = computed(
        () =>
            days.value !== undefined && ![...days.value.values()].some((state) => state === 'FREE' || state === 'FEW'),
    );

    watch([visit, month], () => void load.run(), { immediate: true });
    watch(isFull, (full) => full && void first.run());

    return {
        month,
        today,
        /** The last month to look at. */
        last: computed(() => {
            const end = monthOf(addDays(today.value, FURTHEST));
            return end < month.value ? month.value : end;
        }),
        days,
        isFull,
        firstFree: computed(() => (isFull.value ? first.data.value : undefined)),
        searched: computed(() => isFull.value && !first.busy.value),
        problem: load.problem,
        again: load.run,
    };
}
