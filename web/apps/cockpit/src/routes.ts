import type { RouteRecordRaw } from 'vue-router';
import Shell from './shell/Shell.vue';

export const routes: RouteRecordRaw[] = [
    { path: '/sign-in', component: () => import('./shell/SignInView.vue'), meta: { guest: true } },
    {
        path: '/',
        component: Shell,
        children: [
            { path: 'counter', component: () => import('./operator/OperatorView.vue') },
            {
                path: 'reception',
                component: () => import('./reception/ReceptionView.vue'),
                children: [
                    { path: '', component: () => import('./reception/ArrivalsPanel.vue') },
                    { path: 'walk-in', component: () => import('./reception/WalkInPanel.vue') },
                    { path: 'customers', component: () => import('./reception/CustomersPanel.vue') },
                    { path: 'customers/:id', component: () => import('./reception/CustomerPanel.vue') },
                    { path: 'book', component: () => import('./reception/BookPanel.vue') },
                    { path: 'move/:id', component: () => import('./reception/MovePanel.vue') },
                    { path: 'requests', component: () => import('./reception/RequestsPanel.vue') },
                ],
            },
            { path: 'manager', component: () => import('./manager/ManagerView.vue') },
            { path: ':rest(.*)', redirect: '/' },
        ],
    },
];
