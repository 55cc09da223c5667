import { describe, expect, it } from 'vitest';
import type { Appointment, Branch } from '../api/types.ts';
import { split } from '../me/split.ts';
import { calendarFile } from './calendarFile.ts';
import { contactComplaints, plainPhone } from './contact.ts';
import { kilometres } from './distance.ts';
import { todayOf, weekOf } from './hours.ts';
import { linkedTo } from './linked.ts';
import { mapLink } from './mapLink.ts';
import { matches } from './search.ts';

const start = '2026-11-25T10:00:00Z';
const appointment = { id: 'a1', code: 'AB1234', start, end: '2026-11-25T10:30:00Z', status: 'BOOKED' } as Appointment;

describe('contacts', () => {
    it('should need a name and one way to answer, or the one that is to be proven', () => {
        const contact = { name: '', phone: '', email: '', language: 'en' };

        expect(contactComplaints(contact)).toEqual({ '/name': { key: 'required' }, '/email': { key: 'contact' } });
        expect(contactComplaints({ ...contact, name: 'Ada', email: 'a@b.c' }, 'phone')).toEqual({
            '/phone': { key: 'required' },
        });
        expect(contactComplaints({ ...contact, name: 'Ada', phone: '+44 20 7946 0000' })).toEqual({});
        expect(plainPhone('+44 (20) 7946-0000')).toBe('+442079460000');
    });
});

describe('branches', () => {
    const hours = [{ day: 'MONDAY', from: '09:00:00', to: '17:00:00', breaks: [{ from: '12:30:00', to: '13:00:00' }] }];

    it('should show their hours around the breaks', () => {
        expect(todayOf(hours, 'Europe/London', Date.parse('2026-11-23T10:00:00Z'))).toEqual([
            { from: '09:00', to: '12:30' },
            { from: '13:00', to: '17:00' },
        ]);
        expect(weekOf(hours)[6]).toEqual([]);
    });

    it('should be as far as the crow flies', () => {
        const london = { latitude: 51.5134, longitude: -0.0869 };
        expect(kilometres(london, { latitude: 40.4184, longitude: -3.6994 })).toBeCloseTo(1264, -1);
    });

    it('should be found by a link, its service if it has that', () => {
        const branch = { id: 'b', services: [{ id: 's' }] } as Branch;

        expect(linkedTo([branch], { branch: 'b', service: 's' })).toEqual({ branch, service: { id: 's' } });
        expect(linkedTo([branch], { branch: 'b', service: 'x' })).toEqual({ branch });
        expect(linkedTo([branch], {})).toBeUndefined();
    });
});

describe('looking for a branch', () => {
    const branch = {
        names: { en: 'Malaga', es: 'Málaga', ar: 'مالقة' },
        address: 'Calle Larios 3, 29005 Málaga',
    } as unknown as Branch;

    it.each(['', ' ', 'malaga', 'MÁLAGA', 'larios 3', '29005', 'calle, malaga', 'مالقة', 'lari'])(
        'should find it by %j',
        (words) => {
            expect(matches(branch, words)).toBe(true);
        },
    );

    it.each(['madrid', 'larios madrid', 'calle 4'])('should not find it by %j', (words) => {
        expect(matches(branch, words)).toBe(false);
    });

    it('should link to its point on the map, else to its address', () => {
        const site = { coordinates: { latitude: 36.7, longitude: -4.42 } };

        expect(mapLink({ ...branch, site })).toBe(
            'https://www.openstreetmap.org/?mlat=36.7&mlon=-4.42#map=17/36.7/-4.42',
        );
        expect(mapLink(branch)).toBe(
            'https://www.openstreetmap.org/search?query=Calle%20Larios%203%2C%2029005%20M%C3%A1laga',
        );
        expect(mapLink({ ...branch, address: '' })).toBeUndefined();
    });
});

describe('what is kept of appointments', () => {
    it('should show the next one first, and the last one of those that are over', () => {
        const at = (day: string, status: Appointment['status'] = 'BOOKED') =>
            ({ id: day, start: `${day}T10:00:00Z`, end: `${day}T10:30:00Z`, status }) as Appointment;
        const all = [at('2026-11-27'), at('2026-11-20'), at('2026-11-25'), at('2026-11-26', 'CANCELLED')];

        const { ahead, over } = split(all, Date.parse('2026-11-22T00:00:00Z'));

        expect(ahead.map(({ id }) => id)).toEqual(['2026-11-25', '2026-11-27']);
        expect(over.map(({ id }) => id)).toEqual(['2026-11-26', '2026-11-20']);
    });

    it('should be a calendar file whose lines are short and whose texts are escaped', () => {
        const texts = {
            summary: 'Cards, and more; London',
            location: 'Straße '.repeat(20),
            description: 'a\nb',
            category: 'المواعيد',
            place: { latitude: 51.5134, longitude: -0.0869 },
        };

        const lines = calendarFile(appointment, texts, Date.parse(start)).split('\r\n');

        expect(lines).toContain('DTSTART:20261125T100000Z');
        expect(lines).toContain('UID:a1@turno.local');
        expect(lines).toContain('SUMMARY:Cards\\, and more\\; London');
        expect(lines).toContain('DESCRIPTION:a\\nb');
        expect(lines).toContain('CATEGORIES:المواعيد');
        expect(lines).toContain('GEO:51.5134;-0.0869');
        expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    });
});
