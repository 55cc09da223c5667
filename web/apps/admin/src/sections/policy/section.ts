import { mdiTuneVariant } from '@mdi/js';
import { EVERYBODY } from '../../shell/me.ts';
import type { Section } from '../section.ts';

const page = () => import('./PolicyPage.vue');
const meta = { titleKey: 'admin.policy.title' };

export const section: Section = {
    path: '/policy',
    titleKey: 'admin.policy.title',
    leadKey: 'admin.policy.lead',
    icon: mdiTuneVariant,
    order: 210,
    group: 'rules',
    roles: EVERYBODY,
    routes: [
        { path: '/policy', component: page, meta },
        { path: '/policy/:kind(country|template|service|branch)/:id', component: page, props: true, meta },
        { path: '/policy/:kind(branch)/:id/service/:serviceId', component: page, props: true, meta },
    ],
};
