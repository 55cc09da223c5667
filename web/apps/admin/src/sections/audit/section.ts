import { mdiShieldSearch } from '@mdi/js';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/audit',
    titleKey: 'admin.audit.title',
    leadKey: 'admin.audit.lead',
    icon: mdiShieldSearch,
    order: 330,
    group: 'records',
    roles: ['hq-admin', 'auditor', 'branch-manager'],
    routes: [{ path: '/audit', component: () => import('./AuditPage.vue'), meta: { titleKey: 'admin.audit.title' } }],
};
