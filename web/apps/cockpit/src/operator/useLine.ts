import { data } from '@turno/api';
import { computed, shallowRef } from 'vue';
import { useApi } from '../api.ts';
import { useAfterChanges, useEvery, useQueue } from '../shell/useQueue.ts';
import { inOrder } from './line.ts';

const FORECASTS_EVERY = 30_000;

/** Everybody who waits, next one first. Who waits is live; the forecast of the calls follows shortly. */
export function useLine() {
    const api = useApi();
    const queue = useQueue();
    const forecasts = shallowRef(new Map<string, number>());

    async function ask(): Promise<void> {
        const queued = await data(api.branch.GET('/api/v1/tickets')).catch(() => undefined);
        if (queued) {
            const known = (queued.tickets ?? []).filter((ticket) => ticket.expectedCall?.from);
            forecasts.value = new Map(known.map((one) => [one.id!, Date.parse(one.expectedCall!.from!)]));
        }
    }

    void ask();
    useAfterChanges(ask);
    useEvery(FORECASTS_EVERY, ask);

    return computed(() => inOrder(queue.tickets.value, forecasts.value));
}
