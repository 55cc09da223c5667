/** What a service asks at the booking, and a kiosk can. */
export interface Question {
    key: string;
    type: 'TEXT' | 'CHOICE' | 'NUMBER' | 'DATE' | 'CONSENT';
    labels: Record<string, string>;
    choices?: { value: string; labels: Record<string, string> }[];
}

export const ASKABLE: readonly string[] = ['TEXT', 'CHOICE', 'NUMBER', 'DATE', 'CONSENT'];

export type Answers = Record<string, string | boolean>;

export const isAnswered = (questions: Question[], answers: Answers): boolean =>
    questions.every(({ key, type }) => (type === 'CONSENT' ? answers[key] === true : Boolean(answers[key])));

/** As the service wants them: numbers as numbers. */
export function answersToSend(questions: Question[], answers: Answers): Record<string, unknown> {
    return Object.fromEntries(
        questions.map(({ key, type }) => [key, type === 'NUMBER' ? Number(answers[key]) : answers[key]]),
    );
}
