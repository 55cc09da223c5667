import { suiteNow } from '@turno/ui';
import { useSessionStorage } from '@vueuse/core';
import { computed, watchEffect } from 'vue';
import type { Ticket } from '../api.ts';

/** Since when a ticket is in its state: as the branch says it, else as it was first seen here. */
export function useSince(ticket: () => Ticket | undefined) {
    const seen = useSessionStorage('turno.cockpit.since', { key: '', at: 0 });
    const key = computed(() => {
        const one = ticket();
        return one ? `${one.id} ${one.status} ${one.leg}` : '';
    });
    watchEffect(() => {
        if (key.value && seen.value.key !== key.value) {
            seen.value = { key: key.value, at: suiteNow() };
        }
    });
    return computed(() => {
        const told = ticket()?.since;
        return told ? Date.parse(told) : seen.value.at;
    });
}
