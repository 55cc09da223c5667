import type { Appointment } from '../api/types.ts';

interface Texts {
    summary: string;
    location: string;
    description: string;
    category: string;
    /** WGS 84, in degrees. */
    place?: { latitude: number; longitude: number } | undefined;
}

/** Like the one that goes out by mail, so that a calendar takes both for one event (RFC 5545, 3.8.4.7). */
const uidOf = ({ id }: Appointment) => `${id}@turno.local`;

/** iCalendar (RFC 5545) of an appointment, to be saved on the device. */
export function calendarFile(appointment: Appointment, texts: Texts, now: number): string {
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Turno//Portal//EN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        `UID:${uidOf(appointment)}`,
        `DTSTAMP:${instant(now)}`,
        `DTSTART:${instant(appointment.start)}`,
        `DTEND:${instant(appointment.end)}`,
        `SUMMARY:${escaped(texts.summary)}`,
        `LOCATION:${escaped(texts.location)}`,
        `DESCRIPTION:${escaped(texts.description)}`,
        `CATEGORIES:${escaped(texts.category)}`,
        ...(texts.place ? [`GEO:${texts.place.latitude};${texts.place.longitude}`] : []),
        'END:VEVENT',
        'END:VCALENDAR',
    ];
    return `${lines.map(folded).join('\r\n')}\r\n`;
}

const instant = (when: number | string) => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, (special) => `\\${special}`).replace(/\r?\n/g, '\\n');

/** Lines are of at most 75 octets, and no character is torn apart (RFC 5545, 3.1). */
function folded(line: string): string {
    const size = (text: string) => new TextEncoder().encode(text).length;
    let [done, current] = ['', ''];
    for (const character of line) {
        if (size(current + character) > 74) {
            done += `${current}\r\n `;
            current = '';
        }
        current += character;
    }
    return done + current;
}
