import { useLoad, useSettings } from '@turno/ui';
import { defineStore } from 'pinia';
import { computed } from 'vue';
import { useBooking } from '../api/booking.ts';
import type { Branch, Service } from '../api/types.ts';

/** Where one can go, and what for; asked for once. */
export const useCatalogue = defineStore('catalogue', () => {
    const settings = useSettings();
    const booking = useBooking();
    const load = useLoad(() => booking.branches(settings.about.tenantId ?? ''));
    const branches = computed(() => load.data.value ?? []);
    void load.run();

    const branch = (id: string | undefined): Branch | undefined => branches.value.find((one) => one.id === id);

    /** In the order of the ids, as far as the branch has them. */
    function services(branchId: string | undefined, ids: string[]): Service[] {
        const offered = branch(branchId)?.services ?? [];
        return ids.flatMap((id) => offered.filter((service) => service.id === id));
    }

    return { branches, loaded: load.data, busy: load.busy, problem: load.problem, again: load.run, branch, services };
});
