import { mdiStorefrontOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

const tab = (path: string, titleKey: string, component: () => Promise<unknown>) => ({
    path,
    component,
    meta: { titleKey },
});

export const section: Section = {
    path: '/branches',
    titleKey: 'admin.branches.title',
    leadKey: 'admin.branches.lead',
    icon: mdiStorefrontOutline,
    order: 10,
    roles: EVERYBODY,
    routes: [
        { path: '/branches', component: () => import('./BranchList.vue'), meta: { titleKey: 'admin.branches.title' } },
        {
            path: '/branches/:id',
            component: () => import('./BranchScreen.vue'),
            props: true,
            redirect: (to) => `${to.path}/site`,
            children: [
                tab('site', 'admin.branches.tab.site', () => import('./SiteTab.vue')),
                tab('hours', 'admin.branches.tab.hours', () => import('./HoursTab.vue')),
                tab('calendar', 'admin.branches.tab.calendar', () => import('./CalendarTab.vue')),
                tab('services', 'admin.branches.tab.services', () => import('./ServicesTab.vue')),
                tab('counters', 'admin.branches.tab.counters', () => import('./CountersTab.vue')),
                tab('devices', 'admin.branches.tab.devices', () => import('./DevicesTab.vue')),
                tab('capacity', 'admin.branches.tab.capacity', () => import('./CapacityTab.vue')),
                tab('queue', 'admin.branches.tab.queue', () => import('./QueueTab.vue')),
            ],
        },
    ],
};
