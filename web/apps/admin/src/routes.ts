import type { RouteRecordRaw } from 'vue-router';
import Overview from './Overview.vue';
import { SECTIONS } from './sections/index.ts';

export const routes: RouteRecordRaw[] = [
    { path: '/', component: Overview, meta: { titleKey: 'admin.overview.title' } },
    ...SECTIONS.flatMap((section) => section.routes),
    { path: '/:rest(.*)*', redirect: '/' },
];
