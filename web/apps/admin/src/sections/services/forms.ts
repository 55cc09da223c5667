import type { FormField } from '../../definitions.ts';

export type Answers = Record<string, unknown>;

/** Whether a question is asked, after these answers: a question that is not asked itself asks nothing further. */
export function asks(field: FormField, fields: readonly FormField[], answers: Answers): boolean {
    const condition = field.when;
    if (!condition) {
        return true;
    }
    const other = fields.find((one) => one.key === condition.field);
    return (
        !!other &&
        asks(other, fields, answers) &&
        answers[condition.field] !== undefined &&
        String(answers[condition.field]) === condition.equals
    );
}

export const asked = (fields: readonly FormField[], answers: Answers): FormField[] =>
    fields.filter((field) => asks(field, fields, answers));

/** Questions that this one may depend on: those that come before it. */
export const before = (fields: readonly FormField[], place: number): FormField[] => fields.slice(0, place);

/** Conditions on questions that no longer come before: a form with them is refused. */
export function brokenConditions(fields: readonly FormField[]): number[] {
    return fields.flatMap((field, place) =>
        field.when && !before(fields, place).some((one) => one.key === field.when!.field) ? [place] : [],
    );
}

export function moved<T>(all: readonly T[], from: number, to: number): T[] {
    const next = [...all];
    const [one] = next.splice(from, 1);
    next.splice(Math.min(Math.max(to, 0), next.length), 0, one!);
    return next;
}

/** A key made of a label, e.g. `dateOfBirth`, that no other question has. */
export function keyOf(label: string, taken: readonly string[]): string {
    const words = label
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[^a-zA-Z0-9 ]/g, '')
        .trim()
        .split(/\s+/)
        .filter(Boolean);
    const joined = words
        .map((word, place) => (place ? word[0]!.toUpperCase() + word.slice(1) : word.toLowerCase()))
        .join('');
    const plain = (/^[a-z]/.test(joined) ? joined : `field${joined}`).slice(0, 30);
    let key = plain;
    for (let number = 2; taken.includes(key); number++) {
        key = `${plain}${number}`;
    }
    return key;
}

/** Renames a key, also where conditions speak of it. */
export function renamed(fields: readonly FormField[], place: number, key: string): FormField[] {
    const old = fields[place]!.key;
    return fields.map((field, index) => ({
        ...field,
        key: index === place ? key : field.key,
        when: field.when?.field === old ? { ...field.when, field: key } : field.when,
    }));
}

/** Answers that a condition may wait for; undefined where any text may be meant. */
export function answersOf(field: FormField | undefined): string[] | undefined {
    if (field?.type === 'CHOICE') {
        return field.choices.map((choice) => choice.value);
    }
    return field?.type === 'CONSENT' ? ['true', 'false'] : undefined;
}
