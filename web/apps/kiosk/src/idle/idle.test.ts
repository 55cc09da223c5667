import { describe, expect, it } from 'vitest';
import { idleAfter, SHORT, USUAL } from './idle.ts';

describe('a kiosk that nobody touches', () => {
    it('waits in peace, then warns and counts down, then is over', () => {
        expect(idleAfter(0, USUAL)).toEqual({ is: 'awake' });
        expect(idleAfter(44_999, USUAL)).toEqual({ is: 'awake' });
        expect(idleAfter(45_000, USUAL)).toEqual({ is: 'warned', left: 15 });
        expect(idleAfter(59_500, USUAL)).toEqual({ is: 'warned', left: 1 });
        expect(idleAfter(60_000, USUAL)).toEqual({ is: 'over' });
    });

    it('warns sooner where something of somebody is shown', () => {
        expect(idleAfter(20_000, SHORT)).toEqual({ is: 'warned', left: 15 });
    });

    it('is over after the machine has slept', () => {
        expect(idleAfter(8 * 3_600_000, USUAL)).toEqual({ is: 'over' });
    });
});
