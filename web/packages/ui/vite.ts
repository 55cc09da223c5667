import vue from '@vitejs/plugin-vue';
import { messages } from '@turno/i18n/vite';
import { defineConfig, type PluginOption, type UserConfig } from 'vite';
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

/** How every app is built, and how it is developed: the dev server passes on to the running suite what is not its own. */
export function app({ base, service, asks = [], texts, plugins = [] }: Served): UserConfig {
    const target = process.env['TURNO_SERVICE'] ?? service;
    const passedOn = ['/api', '/app.json', '/sandbox', ...asks];
    return defineConfig({
        base,
        plugins: [vue(), vuetify({ autoImport: true }), messages(...texts), ...plugins],
        build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
        server: {
            host: '127.0.0.1',
            proxy: Object.fromEntries(passedOn.map((path) => [path, { target, changeOrigin: false }])),
        },
    });
}
