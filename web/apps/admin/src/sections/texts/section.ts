import { mdiTextBoxEditOutline } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

export const section: Section = {
    path: '/texts',
    titleKey: 'admin.texts.title',
    leadKey: 'admin.texts.lead',
    icon: mdiTextBoxEditOutline,
    order: 240,
    group: 'rules',
    roles: EVERYBODY,
    routes: [{ path: '/texts', component: () => import('./TextsPage.vue'), meta: { titleKey: 'admin.texts.title' } }],
};
