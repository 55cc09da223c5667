/** Rows of a keyboard for names, per language. People look for letters where their own keyboard has them. */
const ROWS: Record<string, string[]> = {
    en: ['qwertyuiop', 'asdfghjkl', "zxcvbnm'-"],
    ar: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظذأإآ'],
    es: ['qwertyuiop', 'asdfghjklñ', 'zxcvbnmáéíóú-'],
    fr: ['azertyuiop', 'qsdfghjklm', "wxcvbnéèçëï'-"],
    de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß-'],
};

export const rowsOf = (tag: string): string[][] => (ROWS[tag] ?? ROWS['en']!).map((row) => [...row]);

/** A name begins with a capital, and so does each of its words. */
export function withLetter(name: string, letter: string): string {
    const begins = name === '' || /[\s'-]$/.test(name);
    return name + (begins ? letter.toUpperCase() : letter);
}
