import type { RouteRecordRaw } from 'vue-router';
import LanguagePage from './start/LanguagePage.vue';

/** `private`: shows what is somebody's own; `phone`: for the visitor's phone, not for the kiosk. */
export const routes: RouteRecordRaw[] = [
    { path: '/', component: LanguagePage },
    { path: '/start', component: () => import('./start/ChoicePage.vue') },
    { path: '/check-in', component: () => import('./check-in/CheckInPage.vue') },
    { path: '/ticket', component: () => import('./take/TicketPage.vue') },
    { path: '/later', component: () => import('./later/LaterPage.vue') },
    { path: '/given', component: () => import('./given/GivenPage.vue'), meta: { private: true } },
    { path: '/setup', component: () => import('./station/SetupPage.vue'), meta: { phone: true } },
    { path: '/join', component: () => import('./join/JoinPage.vue'), meta: { phone: true } },
    { path: '/visit/:ticketId', component: () => import('./visit/VisitPage.vue'), meta: { phone: true } },
    { path: '/feedback/:ticketId', component: () => import('./visit/FeedbackPage.vue'), meta: { phone: true } },
    { path: '/:rest(.*)*', redirect: '/' },
];
