import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../shell/me.ts';

/** A part of the administration: its entry in the navigation, and its screens. Each folder here has one `section.ts`. */
export interface Section {
    /** Of its first screen, e.g. `/branches`; its other screens are below it. */
    path: string;
    titleKey: string;
    /** What it is for, in one line; the overview says it. */
    leadKey?: string;
    /** A path of `@mdi/js`. */
    icon: string;
    order: number;
    group?: Group;
    /** Who sees it. */
    roles: readonly Role[];
    routes: RouteRecordRaw[];
}

export const GROUPS = ['organisation', 'rules', 'records'] as const;
export type Group = (typeof GROUPS)[number];
