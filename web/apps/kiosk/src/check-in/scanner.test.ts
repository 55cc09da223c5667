import { describe, expect, it } from 'vitest';
import { isAppointment, keyed, NO_BURST } from './scanner.ts';

const CODE = 'turno:01900000-0000-7000-8000-000000000001:a_b-C9';

function scan(keys: string[], pause: number): string | undefined {
    let burst = NO_BURST;
    let found: string | undefined;
    keys.forEach((key, place) => {
        const next = keyed(burst, key, 1_000 + place * pause);
        burst = next.burst;
        found ??= next.code;
    });
    return found;
}

describe('a scanner that types', () => {
    it('is heard', () => {
        expect(scan([...CODE, 'Enter'], 5)).toBe(CODE);
    });

    it('is heard with the shift keys that some send', () => {
        expect(scan([...CODE].flatMap((key) => ['Shift', key]).concat('Enter'), 5)).toBe(CODE);
    });

    it('is not a person who types', () => {
        expect(scan([...CODE, 'Enter'], 300)).toBeUndefined();
    });

    it('is heard after a person has typed something', () => {
        const keys = ['x', 'y'];
        let burst = NO_BURST;
        keys.forEach((key, place) => (burst = keyed(burst, key, place * 400).burst));
        let found: string | undefined;
        [...CODE, 'Enter'].forEach((key, place) => {
            const next = keyed(burst, key, 5_000 + place * 5);
            burst = next.burst;
            found ??= next.code;
        });
        expect(found).toBe(CODE);
    });

    it('is told from codes of something else', () => {
        expect(isAppointment('https://example.com')).toBe(false);
        expect(scan([...'4006381333931', 'Enter'], 5)).toBeUndefined();
    });
});
