import { describe, expect, it } from 'vitest';
import type { Service } from '../api/types.ts';
import {
    before,
    blank,
    identityOf,
    provesNow,
    totalOf,
    withBranch,
    withDay,
    withServices,
    type Draft,
} from './draft.ts';

const held = { id: 'h', start: 's', end: 'e', expiresAt: 'x', holdToken: 't' };
const full: Draft = {
    ...blank('session', 'en'),
    branchId: 'london',
    serviceIds: ['cards'],
    staffId: 'amelia',
    day: '2026-11-23',
    start: '2026-11-23T09:00:00Z',
    hold: held,
    contact: { name: 'Ada', phone: '', email: 'ada@example.com', language: 'en' },
    answers: { note: 'x' },
};

describe('a booking that is being made', () => {
    it('should keep who one is, and leave the place, when it goes to another branch', () => {
        const next = withBranch(full, 'madrid');

        expect(next).toMatchObject({
            branchId: 'madrid',
            serviceIds: [],
            contact: full.contact,
            answers: full.answers,
        });
        expect([next.staffId, next.day, next.hold]).toEqual([undefined, undefined, undefined]);
    });

    it('should change nothing where the same is said again', () => {
        expect(withBranch(full, 'london')).toBe(full);
        expect(withServices(full, ['cards'], 1)).toBe(full);
        expect(withDay(full, '2026-11-23')).toBe(full);
    });

    it('should keep the person asked for when only more people come', () => {
        expect(withServices(full, ['cards'], 2)).toMatchObject({ staffId: 'amelia', partySize: 2, hold: undefined });
        expect(withServices(full, ['accounts'], 1).staffId).toBeUndefined();
    });

    it('should lead back to the first step that is missing', () => {
        expect(before('review', full)).toBeUndefined();
        expect(before('review', { ...full, start: undefined })).toBe('time');
        expect(before('details', { ...full, start: undefined, day: undefined })).toBe('day');
        expect(before('review', { ...full, contact: { ...full.contact, email: '' } })).toBe('details');
        expect(before('done', full)).toBe('branch');
    });

    it('should ask for what the strictest service asks for, and take only fresh proof of the same contact', () => {
        const services = [{ identity: 'EMAIL_OTP' }, { identity: 'NONE' }, { identity: 'SMS_OTP' }] as Service[];
        const proof = { kind: 'SMS_OTP', contact: '+44', token: 't', expiresAt: '2026-11-23T09:00:00Z' };
        const now = Date.parse('2026-11-23T08:59:00Z');

        expect(identityOf(services)).toBe('SMS_OTP');
        expect(identityOf([{}, { identity: 'NONE' }] as Service[])).toBeUndefined();
        expect(identityOf([{ identity: 'SMS_OTP' }, { identity: 'PASSPORT' }] as Service[])).toBe('PASSPORT');
        expect(provesNow({ ...full, proof }, 'SMS_OTP', '+44', now)).toBe(true);
        expect(provesNow({ ...full, proof }, 'SMS_OTP', '+34', now)).toBe(false);
        expect(provesNow({ ...full, proof }, 'SMS_OTP', '+44', now + 60_000)).toBe(false);
    });

    it('should add up times and prices of one currency', () => {
        const service = (amount: number, currency: string) =>
            ({ durationMinutes: 15, maxPartySize: 4, price: { amount, currency } }) as Service;

        expect(totalOf([service(10, 'GBP'), service(5, 'GBP')], 2)).toEqual({
            minutes: 30,
            price: { amount: 30, currency: 'GBP' },
            mostPeople: 4,
        });
        expect(totalOf([service(10, 'GBP'), service(5, 'EUR')], 1).price).toBeUndefined();
    });
});
