import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { app } from '../../packages/ui/vite.ts';
import { shell } from './shell/plugin.ts';

const SERVED = /^\/(api|app\.json|q|sandbox|openapi)/;

/** On a slow line text stays in the font that it was first shown in: nothing moves once Inter is there, for the next visit. */
const neverSwapFonts: Plugin = {
    name: 'turno-never-swap-fonts',
    config: () => ({
        css: {
            postcss: {
                plugins: [
                    {
                        postcssPlugin: 'never-swap',
                        Declaration: { 'font-display': (d) => void (d.value = 'optional') },
                    },
                ],
            },
        },
    }),
};

export default app({
    base: '/',
    service: 'http://127.0.0.1:8082',
    asks: ['/sandbox-tools'],
    texts: ['portal'],
    plugins: [
        neverSwapFonts,
        shell(),
        VitePWA({
            registerType: 'autoUpdate',
            injectRegister: false,
            manifest: {
                id: '/',
                name: 'Turno · Appointments',
                short_name: 'Turno',
                description: 'Book, move and cancel appointments',
                start_url: '/',
                scope: '/',
                display: 'standalone',
                background_color: '#f5f7f6',
                theme_color: '#0b5d66',
                icons: [
                    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
                    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
                    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
                ],
            },
            // The shell only: what the service answers is never kept, but by the app itself, which says how old it is.
            workbox: {
                globPatterns: ['**/*.{html,js,css,svg}', '**/*latin-wght*.woff2', '**/*arabic-arabic*.woff2'],
                navigateFallback: 'index.html',
                navigateFallbackDenylist: [SERVED],
                cleanupOutdatedCaches: true,
                skipWaiting: true,
                clientsClaim: true,
            },
        }),
    ],
});
