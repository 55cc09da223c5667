import { mdiFileDocumentEditOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/drafts',
    titleKey: 'admin.drafts.title',
    leadKey: 'admin.drafts.lead',
    icon: mdiFileDocumentEditOutline,
    order: 220,
    group: 'rules',
    roles: EVERYBODY,
    routes: [
        {
            path: '/drafts',
            component: () => import('./DraftsPage.vue'),
            meta: { titleKey: 'admin.drafts.title' },
        },
        {
            path: '/drafts/history',
            component: () => import('./HistoryPage.vue'),
            meta: { titleKey: 'admin.drafts.history.title' },
        },
        {
            path: '/drafts/:id',
            component: () => import('./DraftPage.vue'),
            props: true,
        },
    ],
};
