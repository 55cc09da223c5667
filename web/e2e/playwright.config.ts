import { defineConfig } from '@playwright/test';

/** Runs on a suite that is up: `./turno test` starts one of its own, by hand it is that of `./turno up`. */
export default defineConfig({
    testDir: '.',
    outputDir: 'results',
    // One suite for all: who moves its clock or a counter of it does so alone.
    workers: 1,
    fullyParallel: false,
    retries: process.env['CI'] ? 1 : 0,
    timeout: 90_000,
    expect: { timeout: 20_000 },
    reporter: [['list']],
    use: {
        timezoneId: 'Europe/London',
        screenshot: 'only-on-failure',
        // Nobody waits for what slides in; every screen honours it.
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: {
            executablePath: process.env['TURNO_CHROMIUM'] ?? '/usr/bin/chromium',
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--disable-background-networking',
                '--mute-audio',
            ],
        },
    },
    projects: [
        { name: 'en', use: { locale: 'en-GB' } },
        { name: 'ar', use: { locale: 'ar' } },
    ],
});
