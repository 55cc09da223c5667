import type { FormField, Service } from '../api/types.ts';

/** What is wrong with a field: one of the texts for that, and the number that it names. */
export interface Wrong {
    key: string;
    n?: number;
}

export type Answers = Record<string, unknown>;

/** What is asked after these answers: the forms of all services, each question once. */
export function askedOf(services: Service[], answers: Answers): FormField[] {
    const asked: FormField[] = [];
    for (const service of services) {
        const before = new Set<string>();
        for (const field of service.form?.fields ?? []) {
            if (holds(field, before, answers)) {
                before.add(field.key);
                if (!asked.some((other) => other.key === field.key)) {
                    asked.push(field);
                }
            }
        }
    }
    return asked;
}

function holds({ when }: FormField, before: Set<string>, answers: Answers): boolean {
    return (
        !when || (before.has(when.field) && given(answers[when.field]) && String(answers[when.field]) === when.equals)
    );
}

const given = (answer: unknown) =>
    answer !== undefined && answer !== null && !(typeof answer === 'string' && answer.trim() === '');

/** What goes with the booking: what was asked, and answered. */
export function answersTo(asked: FormField[], answers: Answers): Answers {
    const some = asked.filter((field) => given(answers[field.key]));
    return Object.fromEntries(some.map((field) => [field.key, typed(field, answers[field.key])]));
}

const typed = (field: FormField, answer: unknown) => (field.type === 'NUMBER' ? Number(answer) : answer);

/** What will not do, by JSON pointer. */
export function complaints(asked: FormField[], answers: Answers): Record<string, Wrong> {
    const all: Record<string, Wrong> = {};
    for (const field of asked) {
        const wrong = complaint(field, answers[field.key]);
        if (wrong) {
            all[pointerOf(field.key)] = wrong;
        }
    }
    return all;
}

function complaint(field: FormField, answer: unknown): Wrong | undefined {
    if (field.type === 'CONSENT') {
        return field.required && answer !== true ? { key: 'agree' } : undefined;
    }
    if (!given(answer)) {
        return field.required ? { key: 'required' } : undefined;
    }
    if (field.type === 'TEXT') {
        const length = [...String(answer)].length;
        return bounded(length, field, 'shortText', 'longText', 1000);
    }
    if (field.type === 'NUMBER') {
        return Number.isFinite(Number(answer)) ? bounded(Number(answer), field, 'least', 'most') : { key: 'number' };
    }
    return undefined;
}

function bounded(value: number, field: FormField, low: string, high: string, usual = Infinity): Wrong | undefined {
    const most = field.most ?? usual;
    if (field.least != null && value < field.least) {
        return { key: low, n: field.least };
    }
    return value > most ? { key: high, n: most } : undefined;
}

/** RFC 6901. */
export const pointerOf = (key: string) => `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The service says what is wrong in English; here it is told in the language that is spoken. */
const SAID: [RegExp, string][] = [
    [/^has to be answered/, 'required'],
    [/^has to be agreed to/, 'agree'],
    [/^is not a date/, 'date'],
    [/^is not a number/, 'number'],
    [/^is less than (\S+)/, 'least'],
    [/^is more than (\S+)/, 'most'],
    [/^has less than (\S+) characters/, 'shortText'],
    [/^has more than (\S+) characters/, 'longText'],
    [/^names no file/, 'file'],
    [/^is not an email/, 'email'],
    [/^is not a phone/, 'phone'],
    [/^or a phone number is needed/, 'contact'],
];

export function wrongOf(said: string): Wrong {
    for (const [pattern, key] of SAID) {
        const match = pattern.exec(said);
        if (match) {
            return match[1] === undefined ? { key } : { key, n: Number(match[1]) };
        }
    }
    return { key: 'other' };
}
