import type { RouteRecordRaw } from 'vue-router';
import { addressOf, chosenPlace } from './keep/place.ts';
import LobbyPage from './lobby/LobbyPage.vue';

/** A screen that was set up once finds its place by itself after every start. */
export const routes: RouteRecordRaw[] = [
    { path: '/', redirect: ({ query }) => ({ path: addressOf(chosenPlace()), query }) },
    { path: '/lobby', component: LobbyPage },
    { path: '/counters/:id', component: () => import('./counter/CounterPage.vue') },
    { path: '/setup', component: () => import('./setup/SetupPage.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
];
