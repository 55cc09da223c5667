import { mdiAccountKeyOutline } from '@mdi/js';
import { MANAGERS } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/users',
    titleKey: 'admin.users.title',
    leadKey: 'admin.users.lead',
    icon: mdiAccountKeyOutline,
    order: 170,
    group: 'organisation',
    roles: MANAGERS,
    routes: [{ path: '/users', component: () => import('./UsersPage.vue'), meta: { titleKey: 'admin.users.title' } }],
};
