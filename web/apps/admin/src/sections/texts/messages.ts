import type { Text } from './useTexts.ts';

/** A message as customers get it, in one language. */
export interface Letter {
    subject: string;
    greeting: string;
    intro: string;
    facts: { label: string; value: string }[];
    note: string;
    /** What the link says; empty where there is none. */
    link: string;
    /** As an SMS. */
    brief: string;
}

/** What is filled in, in place of a customer's. */
export type Sample = Record<
    'name' | 'service' | 'branch' | 'address' | 'code' | 'when' | 'fullWhen' | 'link' | 'minutes',
    string
>;

/** What belongs to no message of its own: greetings, labels. */
export const EVERY = 'every';
/** Those that are known come in the order of a visit, others after them. */
const ORDER = ['confirmation', 'request', 'change', 'reminder', 'cancellation'];

/** Texts by the message that they are part of; what all messages share comes last. */
export function groupsOf(texts: readonly Text[]): { name: string; texts: Text[] }[] {
    const messages = new Set(texts.filter((text) => text.key.endsWith('.subject')).map((text) => firstOf(text.key)));
    const groupOf = (text: Text) => (messages.has(firstOf(text.key)) ? firstOf(text.key) : EVERY);
    return [...new Set(texts.map(groupOf))]
        .sort((one, other) => placeOf(one) - placeOf(other) || one.localeCompare(other))
        .map((name) => ({ name, texts: sorted(texts.filter((text) => groupOf(text) === name)) }));
}

const firstOf = (key: string) => key.split('.')[0] ?? '';
const lastOf = (key: string) => key.split('.').slice(1).join('.');
const PARTS = ['subject', 'intro', 'note', 'brief'];

function placeOf(group: string): number {
    const place = ORDER.indexOf(group);
    return group === EVERY ? ORDER.length + 1 : place < 0 ? ORDER.length : place;
}

const sorted = (texts: Text[]) =>
    texts.toSorted(
        (one, other) =>
            PARTS.indexOf(lastOf(one.key)) - PARTS.indexOf(lastOf(other.key)) || one.key.localeCompare(other.key),
    );

/** Whether readers of one language read the product's words where readers of another read the organisation's. */
export function isMissing(text: Text, locale: string): boolean {
    return text.locales.some((one) => says(one)) && !says(text.locales.find((one) => one.locale === locale));
}

const says = (wording: { own?: string } | undefined) => wording?.own !== undefined && wording.own !== null;

/** A text with everything filled in; what the sample lacks stays as it is written. */
export const filled = (text: string, sample: Partial<Sample>): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => sample[name as keyof Sample] ?? place);

/**
 * Put together as notification-service does it: its layouts are `texts/message.txt` and `message.html`.
 *
 * @param say a text by its key, empty where there is none
 */
export function letterOf(message: string, say: (key: string) => string, sample: Sample): Letter {
    const told = (key: string) => filled(say(key), sample);
    const isCode = message === 'code';
    const takesPlace = message !== 'cancellation' && !isCode;
    const arrival = takesPlace && message !== 'request' ? told('note.arrival') : '';
    return {
        subject: told(`${message}.subject`),
        greeting: told(isCode ? 'greeting.unnamed' : 'greeting.named'),
        intro: told(`${message}.intro`),
        facts: (isCode ? CODE_FACTS : FACTS).map(([label, value]) => ({ label: told(label), value: sample[value] })),
        note: told(`${message}.note`) || arrival,
        link: takesPlace ? told('label.manage') : '',
        brief: told(`${message}.brief`),
    };
}

const CODE_FACTS: readonly [string, keyof Sample][] = [['label.code', 'code']];
const FACTS: readonly [string, keyof Sample][] = [
    ['label.when', 'fullWhen'],
    ['label.service', 'service'],
    ['label.branch', 'branch'],
    ['label.address', 'address'],
    ['label.code', 'code'],
];
