import { plainClient, type BookingTypes } from '@turno/api';
import { suiteNow, useSignIn } from '@turno/ui';
import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { usePages } from '../../directory/pages.ts';
import { filtersOf, isAskable, queryOf, type Filters } from './filters.ts';

export type Appointment = BookingTypes['schemas']['AppointmentView'];

/** The list as it is filtered; the filters are the address. */
export function useAppointments() {
    const plain = plainClient(useSignIn().token, '/booking');
    const route = useRoute();
    const router = useRouter();
    const filters = computed<Filters>(() => filtersOf(route.query, suiteNow()));
    const pages = usePages<Appointment>((after) =>
        plain.ask('GET', '/api/v1/appointments', { query: { ...queryOf(filters.value), after, limit: 50 } }),
    );

    const put = (changed: Partial<Filters>) => router.replace({ query: queryOf({ ...filters.value, ...changed }) });

    watch(
        () => JSON.stringify(filters.value),
        () => isAskable(filters.value) && void pages.restart(),
        { immediate: true },
    );
    return { ...pages, filters, put, askable: computed(() => isAskable(filters.value)) };
}
