import { describe, expect, it } from 'vitest';
import { keyed } from './keys.ts';

const window = { day: 'TUESDAY' as const, from: '09:00', to: '17:00', breaks: [] };

describe('keyed', () => {
    it('moves by five minutes, or by an hour', () => {
        expect(keyed(window, 'ArrowDown', false, false)).toMatchObject({ from: '09:05', to: '17:05' });
        expect(keyed(window, 'PageUp', false, false)).toMatchObject({ from: '08:00', to: '16:00' });
    });

    it('moves the end alone with Shift', () => {
        expect(keyed(window, 'ArrowUp', true, false)).toMatchObject({ from: '09:00', to: '16:55' });
    });

    it('goes to the next day in the direction that is read', () => {
        expect(keyed(window, 'ArrowRight', false, false)?.day).toBe('WEDNESDAY');
        expect(keyed(window, 'ArrowRight', false, true)?.day).toBe('MONDAY');
    });

    it('leaves other keys alone', () => {
        expect(keyed(window, 'a', false, false)).toBeUndefined();
    });
});
