import { useStream } from '@turno/api';
import { useSignIn } from '@turno/ui';
import { useDebounceFn } from '@vueuse/core';
import { computed, inject, onScopeDispose, provide, ref, shallowRef, watch, type InjectionKey } from 'vue';
import type { Ticket } from '../api.ts';
import { answered, changed, type Change, type Snapshot } from './queue.ts';

const PATIENCE = 4_000;

type Queue = ReturnType<typeof queueOf>;
const QUEUE: InjectionKey<Queue> = Symbol('queue');

export function provideQueue(): Queue {
    const queue = queueOf();
    provide(QUEUE, queue);
    return queue;
}

/** Everybody who waits or is served, and the counters: live. */
export const useQueue = (): Queue => inject(QUEUE)!;

/** Asks anew for what has no stream of its own, soon after the queue changed. */
export function useAfterChanges(ask: () => unknown, millis = 800): void {
    const queue = useQueue();
    watch(queue.state, useDebounceFn(ask, millis, { maxWait: 5 * millis }));
}

/** Asks anew every now and then: for what has no stream, and changes while nothing happens here. */
export function useEvery(millis: number, ask: () => unknown): void {
    const timer = setInterval(ask, millis);
    onScopeDispose(() => clearInterval(timer));
}

function queueOf() {
    const { token } = useSignIn();
    const state = shallowRef<Snapshot>({ tickets: [], counters: [] });
    const loaded = ref(false);
    const away = ref(false);
    const stream = useStream(
        () => '/api/v1/queue/stream',
        {
            snapshot: (snapshot: Snapshot) => {
                state.value = snapshot;
                loaded.value = true;
            },
            change: (change: Change) => (state.value = changed(state.value, change)),
        },
        token,
    );

    // A short break of the line is nobody's business.
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(
        stream.connected,
        (connected) => {
            clearTimeout(timer);
            if (connected) {
                away.value = false;
            } else {
                timer = setTimeout(() => (away.value = true), PATIENCE);
            }
        },
        { immediate: true },
    );
    onScopeDispose(() => clearTimeout(timer));

    return {
        state,
        loaded,
        connected: stream.connected,
        /** The branch server has not been heard for a while. */
        away,
        restart: stream.restart,
        tickets: computed(() => state.value.tickets),
        counters: computed(() => state.value.counters),
        take: (ticket: Ticket) => (state.value = answered(state.value, ticket)),
    };
}
