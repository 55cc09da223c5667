import { mdiRoomServiceOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/services',
    titleKey: 'admin.services.title',
    leadKey: 'admin.services.lead',
    icon: mdiRoomServiceOutline,
    order: 20,
    roles: EVERYBODY,
    routes: [
        { path: '/services', component: () => import('./ServiceList.vue'), meta: { titleKey: 'admin.services.title' } },
        {
            path: '/services/:id',
            component: () => import('./ServiceScreen.vue'),
            props: true,
            redirect: (to) => `${to.path}/details`,
            children: [
                {
                    path: 'details',
                    component: () => import('./DetailsTab.vue'),
                    meta: { titleKey: 'admin.services.tab.details' },
                },
                {
                    path: 'form',
                    component: () => import('./FormTab.vue'),
                    meta: { titleKey: 'admin.services.tab.form' },
                },
            ],
        },
    ],
};
