import { useDeed } from '@turno/ui';
import { useLocalStorage } from '@vueuse/core';
import { computed, watch } from 'vue';
import { useApi, type BreakReason } from '../api.ts';
import { useQueue } from '../shell/useQueue.ts';
import { useWho } from '../shell/useWho.ts';

/** The counter where the signed-in operator works. */
export function useDesk() {
    const api = useApi();
    const queue = useQueue();
    const { who } = useWho();
    const deed = useDeed();
    const subject = who.value?.subject ?? '';
    const chosen = useLocalStorage(`turno.cockpit.counter.${subject}`, '');

    const counter = computed(() => queue.counters.value.find((one) => one.id === chosen.value && one.open));
    const ticket = computed(() =>
        queue.tickets.value.find(
            (one) => one.counterId === chosen.value && (one.status === 'CALLED' || one.status === 'SERVING'),
        ),
    );
    const at = (id: string) => ({ params: { path: { id } } });

    /** Opens it, or takes it up again where it is open and one's own. */
    async function open(id: string): Promise<void> {
        const opened = await deed.run(() => api.branch.PUT('/api/v1/counters/{id}/session', at(id)));
        chosen.value = opened ? id : '';
    }

    async function close(): Promise<void> {
        const closed = await deed.run(() => api.branch.DELETE('/api/v1/counters/{id}/session', at(chosen.value)));
        if (closed) {
            chosen.value = '';
        }
    }

    const rest = (reason: BreakReason) =>
        deed.run(() => api.branch.PUT('/api/v1/counters/{id}/break', { ...at(chosen.value), body: { reason } }));

    const workOn = () => deed.run(() => api.branch.DELETE('/api/v1/counters/{id}/break', at(chosen.value)));

    // A counter that this browser remembers may be somebody else's by now.
    watch(
        queue.loaded,
        (loaded) => {
            if (loaded && counter.value) {
                void open(counter.value.id);
            }
        },
        { immediate: true },
    );

    return { counter, ticket, subject, deed, open, close, rest, workOn };
}

export type Desk = ReturnType<typeof useDesk>;
