import type { FormField } from '../api.ts';

export type Answers = Record<string, string | number | boolean>;

/** The questions to ask, given what was answered so far. Files are sent by the customers themselves. */
export function asked(fields: readonly FormField[], answers: Answers): FormField[] {
    return fields.filter((field) => field.type !== 'FILE' && applies(field, answers));
}

/** Only what is asked, and was answered. */
export function given(fields: readonly FormField[], answers: Answers): Answers {
    const kept = asked(fields, answers).filter(({ key }) => answers[key] !== undefined && answers[key] !== '');
    return Object.fromEntries(
        kept.map(({ key, type }) => [key, type === 'NUMBER' ? Number(answers[key]) : answers[key]!]),
    );
}

/** Whether every question that has to be answered was. */
export const isComplete = (fields: readonly FormField[], answers: Answers): boolean =>
    asked(fields, answers).every(({ key, required }) => !required || (answers[key] ?? '') !== '');

function applies(field: FormField, answers: Answers): boolean {
    const when = field.when;
    return !when?.field || String(answers[when.field] ?? '') === when.equals;
}
