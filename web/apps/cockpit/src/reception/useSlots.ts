import { data, useStream } from '@turno/api';
import { suiteNow, useLoad, useSignIn } from '@turno/ui';
import { computed, ref, shallowRef, watch } from 'vue';
import { useApi, type Day, type DayState } from '../api.ts';
import { useBranch } from '../shell/branch.ts';
import { dateIn, monthAfter } from './calendar.ts';

/** Which days have places, and the free starts of the chosen day as they come and go. */
export function useSlots(service: () => string | undefined) {
    const api = useApi();
    const branch = useBranch();
    const { token } = useSignIn();
    const today = dateIn(branch.zone.value, suiteNow());
    const month = ref(today.slice(0, 7));
    const day = ref<string>();
    const slots = shallowRef<Day['slots']>();

    const states = useLoad(async () => {
        const id = service();
        if (!id) {
            return new Map<string, DayState>();
        }
        const params = { path: { branchId: branch.id }, query: { service: [id], month: month.value } };
        const told = await data(api.booking.GET('/api/v1/branches/{branchId}/availability/month', { params }));
        return new Map((told.days ?? []).map((one) => [String(one.date), one.state!]));
    });

    const stream = useStream(
        () => {
            const id = service();
            const query = new URLSearchParams({ service: id ?? '', from: day.value ?? '', to: day.value ?? '' });
            const path = `/booking/api/v1/branches/${branch.id}/availability/stream`;
            return id && day.value ? `${path}?${query}` : undefined;
        },
        { snapshot: take, change: take },
        token,
    );

    function take(news: { days: Day[] }): void {
        slots.value = news.days.find((one) => one.date === day.value)?.slots ?? slots.value ?? [];
    }

    watch(
        service,
        () => {
            day.value = undefined;
            void states.run();
        },
        { immediate: true },
    );
    watch(month, states.run);
    watch([service, day], () => {
        slots.value = undefined;
        stream.restart();
    });

    return {
        today,
        month,
        day,
        slots,
        states,
        isFirst: computed(() => month.value <= today.slice(0, 7)),
        turn: (by: number) => (month.value = monthAfter(month.value, by)),
    };
}
