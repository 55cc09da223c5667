import { describe, expect, it } from 'vitest';
import type { Appointment } from '../api.ts';
import { handlingOf } from './appointments.ts';

describe('what reception may do to an appointment', () => {
    it('depends on its state', () => {
        const handling = (status: Appointment['status']) => handlingOf({ status } as Appointment);

        expect(handling('PENDING')).toEqual(['approve', 'decline']);
        expect(handling('BOOKED')).toEqual(['move', 'cancel']);
        expect(handling('CONVERTED')).toEqual(['cancel']);
        expect(handling('FULFILLED')).toEqual([]);
        expect(handling('CANCELLED')).toEqual([]);
    });
});
