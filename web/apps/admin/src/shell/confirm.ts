import { shallowRef } from 'vue';

export interface Question {
    title: string;
    text?: string;
    /** What the button says that does it. */
    deed: string;
    /** Whether it takes something away. */
    grave?: boolean;
}

interface Asked extends Question {
    answer: (yes: boolean) => void;
}

/** The one question that is open; `ConfirmHost` shows it. */
export const asked = shallowRef<Asked>();

/** Asks before something is done that can't be taken back. */
export function confirmed(question: Question): Promise<boolean> {
    asked.value?.answer(false);
    return new Promise((resolve) => {
        asked.value = {
            ...question,
            answer: (yes) => {
                asked.value = undefined;
                resolve(yes);
            },
        };
    });
}
