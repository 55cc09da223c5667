import { useLastingStream } from '@turno/api';
import { shallowRef } from 'vue';
import { changed, type QueueState } from './services.ts';

/** The services and how many wait for each, live. */
export function useQueue() {
    const queue = shallowRef<QueueState>();
    const { connected } = useLastingStream(() => '/api/v1/kiosk/stream', {
        snapshot: (state: QueueState) => (queue.value = state),
        change: (change: QueueState) => (queue.value = queue.value ? changed(queue.value, change) : change),
    });
    return { queue, connected };
}
