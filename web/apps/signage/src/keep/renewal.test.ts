import { describe, expect, it } from 'vitest';
import { isDue, scriptOf } from './renewal.ts';

const HOURS = 3_600_000;

describe('renewal of a screen', () => {
    it('comes at night, once a day', () => {
        expect(isDue({ hour: 3, running: 20 * HOURS, idle: true, outdated: false })).toBe(true);
        expect(isDue({ hour: 3, running: 1 * HOURS, idle: true, outdated: false })).toBe(false);
        expect(isDue({ hour: 12, running: 20 * HOURS, idle: true, outdated: false })).toBe(false);
    });

    it('comes with a new version at any hour', () => {
        expect(isDue({ hour: 12, running: 60_000, idle: true, outdated: true })).toBe(true);
    });

    it('never comes while somebody waits', () => {
        expect(isDue({ hour: 3, running: 20 * HOURS, idle: false, outdated: true })).toBe(false);
    });

    it('knows a version by the name of its script', () => {
        const page = '<head><script type="module" crossorigin src="/signage/assets/index-C2q1.js"></script></head>';
        expect(scriptOf(page)).toBe('/signage/assets/index-C2q1.js');
        expect(scriptOf('<p>We are being updated</p>')).toBeUndefined();
    });
});
