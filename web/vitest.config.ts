import vue from '@vitejs/plugin-vue';
import { messages } from './packages/i18n/vite.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    plugins: [vue(), messages()],
    test: {
        environment: 'happy-dom',
        isolate: false,
        include: ['{apps,packages}/**/*.test.ts', 'widget/**/*.test.ts'],
        server: { deps: { inline: ['vuetify'] } },
        // Rules of time are told which zone they are in; this one shows where they are not.
        env: { TZ: 'Pacific/Auckland' },
    },
});
