import { mdiAccountGroupOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/staff',
    titleKey: 'admin.staff.title',
    leadKey: 'admin.staff.lead',
    icon: mdiAccountGroupOutline,
    order: 30,
    roles: EVERYBODY,
    routes: [
        { path: '/staff', component: () => import('./StaffList.vue'), meta: { titleKey: 'admin.staff.title' } },
        {
            path: '/staff/:id',
            component: () => import('./MemberScreen.vue'),
            props: true,
            redirect: (to) => `${to.path}/profile`,
            children: [
                {
                    path: 'profile',
                    component: () => import('./ProfileTab.vue'),
                    meta: { titleKey: 'admin.staff.tab.profile' },
                },
                {
                    path: 'hours',
                    component: () => import('./ShiftsTab.vue'),
                    meta: { titleKey: 'admin.staff.tab.hours' },
                },
                {
                    path: 'time-off',
                    component: () => import('./TimeOffTab.vue'),
                    meta: { titleKey: 'admin.staff.tab.time-off' },
                },
            ],
        },
    ],
};
