import { mdiQrcode } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/posters',
    titleKey: 'admin.posters.title',
    leadKey: 'admin.posters.lead',
    icon: mdiQrcode,
    order: 250,
    group: 'rules',
    roles: EVERYBODY,
    routes: [
        { path: '/posters', component: () => import('./PostersPage.vue'), meta: { titleKey: 'admin.posters.title' } },
    ],
};
