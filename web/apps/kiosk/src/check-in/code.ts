/** Codes have no letters that look like digits. */
export const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ'];
export const DIGITS = [...'1234567890'];
const LETTER_PLACES = 2;
const PLACES = 6;

/** What a person types, e.g. `AB12`: two letters, then four digits. */
export const expectsLetter = (code: string): boolean => code.length < LETTER_PLACES;
export const isComplete = (code: string): boolean => code.length === PLACES;

/** The code with one more sign; as it was where that doesn't fit. Small letters are taken as large ones. */
export function typed(code: string, key: string): string {
    const sign = key.toUpperCase();
    const fitting = expectsLetter(code) ? LETTERS : DIGITS;
    return !isComplete(code) && fitting.includes(sign) ? code + sign : code;
}

export const erased = (code: string): string => code.slice(0, -1);

/** One box for each sign; empty where it is still to come. */
export const boxes = (code: string): string[] => Array.from({ length: PLACES }, (_, place) => code[place] ?? '');
