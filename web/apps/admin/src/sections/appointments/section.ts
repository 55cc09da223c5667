import { mdiCalendarMultiselectOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/appointments',
    titleKey: 'admin.appointments.title',
    leadKey: 'admin.appointments.lead',
    icon: mdiCalendarMultiselectOutline,
    order: 310,
    group: 'records',
    roles: EVERYBODY,
    routes: [
        {
            path: '/appointments',
            component: () => import('./AppointmentsPage.vue'),
            meta: { titleKey: 'admin.appointments.title' },
        },
        { path: '/appointments/:id', component: () => import('./AppointmentPage.vue'), props: true },
    ],
};
