import { describe, expect, it } from 'vitest';
import { filled, groupsOf, isMissing, letterOf, type Sample } from './messages.ts';
import type { Text } from './useTexts.ts';

const SAMPLE: Sample = {
    name: 'Carla',
    service: 'Cards',
    branch: 'Cornhill',
    address: '1 Cornhill',
    code: 'A7K2',
    when: '9 Mar, 10:30',
    fullWhen: 'Tuesday 9 March, 10:30',
    link: 'https://example.com/m',
    minutes: '10',
};
const TEXTS: Record<string, string> = {
    'greeting.named': 'Hello {name},',
    'greeting.unnamed': 'Hello,',
    'label.when': 'When',
    'label.code': 'Code',
    'label.manage': 'Change or cancel',
    'note.arrival': 'Have {code} ready.',
    'confirmation.subject': 'Confirmed: {service}',
    'confirmation.intro': 'See you.',
    'confirmation.brief': '{branch}: {when}, {link}',
    'cancellation.subject': 'Cancelled: {service}',
    'cancellation.intro': 'Gone.',
    'request.subject': 'Requested: {service}',
    'code.subject': 'Your code: {code}',
    'code.note': 'Good for {minutes} minutes.',
};
const letter = (message: string) => letterOf(message, (key) => TEXTS[key] ?? '', SAMPLE);
const text = (key: string, own: Record<string, string> = {}): Text => ({
    key,
    placeholders: [],
    longest: 600,
    locales: ['ar', 'en'].map((locale) => ({ locale, standard: key, own: own[locale] })),
});

describe('texts of messages', () => {
    it('are grouped by message, in the order of a visit and of a mail', () => {
        const groups = groupsOf(
            ['waitlist.subject', 'label.when', 'reminder.subject', 'confirmation.brief', 'confirmation.subject'].map(
                (key) => text(key),
            ),
        );
        expect(groups.map((group) => group.name)).toEqual(['confirmation', 'reminder', 'waitlist', 'every']);
        expect(groups[0]?.texts.map((one) => one.key)).toEqual(['confirmation.subject', 'confirmation.brief']);
    });

    it('are missing in a language where another has words of its own', () => {
        const told = text('reminder.subject', { en: 'Soon' });
        expect(isMissing(told, 'ar')).toBe(true);
        expect(isMissing(told, 'en')).toBe(false);
        expect(isMissing(text('reminder.subject'), 'ar')).toBe(false);
    });

    it('are filled in, but for what nobody knows', () => {
        expect(filled('{name} and {nobody}', SAMPLE)).toBe('Carla and {nobody}');
    });
});

describe('a message', () => {
    it('says what, when and where, and how to change it', () => {
        const { subject, greeting, facts, note, link, brief } = letter('confirmation');
        expect([subject, greeting, note, link]).toEqual([
            'Confirmed: Cards',
            'Hello Carla,',
            'Have A7K2 ready.',
            'Change or cancel',
        ]);
        expect(facts[0]).toEqual({ label: 'When', value: 'Tuesday 9 March, 10:30' });
        expect(brief).toBe('Cornhill: 9 Mar, 10:30, https://example.com/m');
    });

    it.each([
        ['cancellation', '', ''],
        ['request', '', 'Change or cancel'],
        ['code', 'Good for 10 minutes.', ''],
    ])('of a %s has its own note and link', (message, note, link) => {
        expect(letter(message)).toMatchObject({ note, link });
    });

    it('with a code knows nobody', () => {
        expect(letter('code').greeting).toBe('Hello,');
        expect(letter('code').facts).toEqual([{ label: 'Code', value: 'A7K2' }]);
    });
});
