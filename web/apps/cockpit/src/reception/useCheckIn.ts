import { useDeed } from '@turno/ui';
import { computed, shallowRef } from 'vue';
import { answer, useApi, type Ticket } from '../api.ts';
import type { Proof } from './arrivals.ts';

/** Somebody with an appointment is there. */
export function useCheckIn() {
    const api = useApi();
    const deed = useDeed();
    const ticket = shallowRef<Ticket>();
    const comeBackAt = computed(() => deed.problem.value?.body['comeBackAt'] as string | undefined);

    async function by(proof: Proof): Promise<boolean> {
        ticket.value = undefined;
        return deed.run(async () => {
            ticket.value = await answer<Ticket>(api.branch.POST('/api/v1/tickets/check-in', { body: proof }));
        });
    }

    function clear(): void {
        ticket.value = undefined;
        deed.problem.value = undefined;
    }

    return { ...deed, ticket, comeBackAt, by, clear };
}
