import { defineConfig } from 'vite';

/** One small script without dependencies, served beside the portal as `/widget.js`. */
export default defineConfig({
    build: {
        outDir: '../apps/portal/dist',
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: 'src/widget.ts', formats: ['iife'], name: 'TurnoBooking', fileName: () => 'widget.js' },
    },
});
