import { mdiDevices } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/devices',
    titleKey: 'admin.devices.all',
    leadKey: 'admin.devices.allLead',
    icon: mdiDevices,
    order: 35,
    roles: EVERYBODY,
    routes: [
        { path: '/devices', component: () => import('./DevicesPage.vue'), meta: { titleKey: 'admin.devices.all' } },
    ],
};
