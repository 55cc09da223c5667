import { data } from '@turno/api';
import { useLoad } from '@turno/ui';
import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { refDebounced } from '@vueuse/core';
import { useApi, type Arrival } from '../api.ts';
import { useAfterChanges, useEvery } from '../shell/useQueue.ts';

const LOOK_EVERY = 30_000;

/** Everybody with an appointment today; bookings of the centre have no stream of their own here. */
export function useArrivals(search: MaybeRefOrGetter<string> = '') {
    const api = useApi();
    const wanted = refDebounced(
        computed(() => toValue(search)),
        250,
    );
    const load = useLoad(() =>
        data(api.branch.GET('/api/v1/arrivals', { params: { query: { search: wanted.value } } })),
    );
    watch(wanted, load.run, { immediate: true });
    useAfterChanges(load.run);
    useEvery(LOOK_EVERY, load.run);
    return { ...load, arrivals: computed(() => (load.data.value?.arrivals ?? []) as Arrival[]) };
}
