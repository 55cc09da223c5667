import type { NavigationGuard, RouteRecordRaw } from 'vue-router';
import { before, type Step } from './booking/draft.ts';
import BranchStep from './booking/steps/BranchStep.vue';
import { useDraft } from './booking/useDraft.ts';
import { pathOf } from './booking/useSteps.ts';

type View = NonNullable<RouteRecordRaw['component']>;

/** Nobody gets to a step before those that it builds on. */
const inOrder =
    (step: Step): NavigationGuard =>
    () => {
        const first = before(step, useDraft().draft);
        return first ? { path: pathOf(first), replace: true } : true;
    };

const step = (name: Step, component: View, base: string): RouteRecordRaw => ({
    path: name === 'branch' ? base || '/' : `${base}/${name}`,
    component,
    beforeEnter: inOrder(name),
});

/** The same booking on the portal's own pages, and embedded in those of others. */
const booking = (base: string): RouteRecordRaw[] => [
    step('branch', BranchStep, base),
    step('service', () => import('./booking/steps/ServiceStep.vue'), base),
    step('day', () => import('./booking/steps/DayStep.vue'), base),
    step('time', () => import('./booking/steps/TimeStep.vue'), base),
    step('details', () => import('./booking/steps/DetailsStep.vue'), base),
    step('identity', () => import('./identity/IdentityStep.vue'), base),
    step('review', () => import('./booking/steps/ReviewStep.vue'), base),
    step('done', () => import('./booking/steps/DoneStep.vue'), base),
];

export const routes: RouteRecordRaw[] = [
    ...booking(''),
    ...booking('/embed'),
    { path: '/manage', component: () => import('./manage/LookUp.vue') },
    { path: '/manage/:id', component: () => import('./manage/ManageView.vue') },
    { path: '/manage/:id/move', component: () => import('./manage/MoveView.vue') },
    { path: '/me', component: () => import('./me/MyAppointments.vue') },
    { path: '/me/preferences', component: () => import('./me/PreferencesView.vue') },
    { path: '/privacy', component: () => import('./me/PrivacyView.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
];
