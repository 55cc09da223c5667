import { loadSettings, recallSettings, signInWith, type Settings, type SignIn } from '@turno/api';
import { i18n, preferredLocale, speak } from '@turno/i18n';
import { createPinia } from 'pinia';
import { createApp, inject, type App, type Component, type InjectionKey } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import 'vuetify/styles/layers';
import 'vuetify/styles/core';
import 'vuetify/styles/utilities';
import './base.css';
import { keepTime } from './composables/time.ts';
import StartFailed from './components/StartFailed.vue';
import { followLanguage } from './language.ts';
import { makeVuetify, type ThemeName } from './theme.ts';

interface Start {
    root: Component;
    routes: RouteRecordRaw[];
    theme?: ThemeName;
    /** Whether nobody gets in without signing in. */
    signInFirst?: boolean;
    /** Whether it also starts where its service can't be reached, with what that told it last. */
    offline?: boolean;
}

const SETTINGS: InjectionKey<Settings> = Symbol('settings');
const SIGN_IN: InjectionKey<SignIn> = Symbol('sign-in');

/** What the service told the app at its start. */
export const useSettings = (): Settings => inject(SETTINGS)!;
export const useSignIn = (): SignIn => inject(SIGN_IN)!;

/** Starts an app: asks its service who it is, speaks the person's language, takes up the sign-in, and shows itself. */
export async function startApp(start: Start): Promise<void> {
    try {
        // Both at once, as each takes its time on a slow line; a failure of the one is told in the words of the other.
        const settings = start.offline ? recallSettings() : loadSettings();
        settings.catch(() => undefined);
        await Promise.all([speak(preferredLocale(), false), shown()]);
        await open(start, await settings);
    } catch (failure) {
        console.error(failure);
        showFailure(start.theme ?? 'light');
    }
}

async function open(start: Start, settings: Settings): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const router = createRouter({ history: createWebHistory(base), routes: start.routes });
    const signIn = signInWith(settings, base);
    const wanted = await signIn.resume().catch(() => undefined);
    if (start.signInFirst) {
        guard(router, signIn);
    }
    keepTime(settings);
    await pause();
    const app = plain(start.root, start.theme ?? 'light', settings);
    await pause();
    app.provide(SETTINGS, settings).provide(SIGN_IN, signIn).use(createPinia()).use(router);
    if (wanted || new URLSearchParams(window.location.search).has('state')) {
        await router.replace(wanted ?? '/');
    }
    await router.isReady();
    await pause();
    app.mount('#app');
}

/** Lets the browser show what the page has so far; no longer than a moment, as it shows nothing of a tab that nobody looks at. */
const shown = () =>
    new Promise<void>((goOn) => {
        requestAnimationFrame(() => setTimeout(goOn));
        setTimeout(goOn, 100);
    });

/** In between a slow phone hears a tap. */
const pause = () => new Promise<void>((goOn) => setTimeout(goOn));

function plain(root: Component, theme: ThemeName, settings?: Settings): App {
    const vuetify = makeVuetify(theme, settings?.branding);
    followLanguage(vuetify);
    return createApp(root).use(i18n).use(vuetify);
}

function guard(router: Router, signIn: SignIn): void {
    router.beforeEach(async (to) => {
        if (to.meta['guest'] || (await signIn.token())) {
            return true;
        }
        return signIn
            .signIn(to.fullPath)
            .then(() => false)
            .catch(() => ({ path: '/sign-in', query: { to: to.fullPath } }));
    });
}

function showFailure(theme: ThemeName): void {
    plain(StartFailed, theme).mount('#app');
}
