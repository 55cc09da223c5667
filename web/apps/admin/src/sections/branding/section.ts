import { mdiPaletteOutline } from '@mdi/js';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/branding',
    titleKey: 'admin.branding.title',
    leadKey: 'admin.branding.lead',
    icon: mdiPaletteOutline,
    order: 230,
    group: 'rules',
    roles: ['hq-admin', 'auditor'],
    routes: [
        {
            path: '/branding',
            component: () => import('./BrandingPage.vue'),
            meta: { titleKey: 'admin.branding.title' },
        },
    ],
};
