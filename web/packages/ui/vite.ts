import { fileURLToPath } from 'node:url';
import { PurgeCSS } from 'purgecss';
import vue from '@vitejs/plugin-vue';
import { messages } from '../i18n/vite.ts';
import { defineConfig, type Plugin, type PluginOption, type UserConfig } from 'vite';
import vuetify from 'vite-plugin-vuetify';

interface Served {
    /** Where the service serves it, e.g. `/kiosk/`. */
    base: string;
    /** Of the service that serves it on this machine, for `npm run dev`. */
    service: string;
    /** What of the service the app asks for, beside `/api` and `/app.json`. */
    asks?: string[];
    /** Sections of the texts. */
    texts: string[];
    plugins?: PluginOption[];
}

const from = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SOURCES = [from('{apps,packages}/*/src/**/*.{vue,ts}'), from('node_modules/vuetify/lib/components/**/*.js')];
/** What components put together at run time. */
const PUT_TOGETHER = /^(bg|text|elevation|rounded|border|position)-/;

/** Of Vuetify's thousands of utility classes only those that some screen or component names are served. */
function onlyUtilitiesInUse(): Plugin {
    return {
        name: 'turno-only-utilities-in-use',
        apply: 'build',
        enforce: 'pre',
        async transform(css, id) {
            if (!id.includes('vuetify/lib/styles/utilities')) {
                return undefined;
            }
            const [purged] = await new PurgeCSS().purge({
                content: SOURCES,
                css: [{ raw: css }],
                safelist: { greedy: [PUT_TOGETHER] },
            });
            return purged?.css;
        },
    };
}

/** How every app is built, and how it is developed: the dev server passes on to the running suite what is not its own. */
export function app({ base, service, asks = [], texts, plugins = [] }: Served): UserConfig {
    const target = process.env['TURNO_SERVICE'] ?? service;
    const passedOn = ['/api', '/app.json', '/sandbox', ...asks];
    return defineConfig({
        base,
        plugins: [vue(), vuetify({ autoImport: true }), messages(...texts), onlyUtilitiesInUse(), ...plugins],
        build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
        server: {
            host: '127.0.0.1',
            proxy: Object.fromEntries(passedOn.map((path) => [path, { target, changeOrigin: false }])),
        },
    });
}
