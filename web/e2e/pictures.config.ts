import plain from './playwright.config.ts';

/** Takes the pictures of docs/images, small ones, from a suite that is up. */
export default {
    ...plain,
    testDir: 'pictures',
    testMatch: '*.pictures.ts',
    use: { ...plain.use, deviceScaleFactor: 0.6 },
};
