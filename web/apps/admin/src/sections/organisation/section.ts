import { mdiOfficeBuildingOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/organisation',
    titleKey: 'admin.organisation.title',
    leadKey: 'admin.organisation.lead',
    icon: mdiOfficeBuildingOutline,
    order: 40,
    roles: EVERYBODY,
    routes: [
        {
            path: '/organisation',
            component: () => import('./OrganisationScreen.vue'),
            meta: { titleKey: 'admin.organisation.title' },
        },
    ],
};
