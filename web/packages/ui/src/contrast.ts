/** WCAG 2.2, success criterion 1.4.3: text needs 4.5 to 1, large text and what is no text 3 to 1. */
export const AA_TEXT = 4.5;

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Relative luminance by WCAG, from 0 (black) to 1 (white). @returns undefined where it is no `#rrggbb` */
export function luminance(colour: string): number | undefined {
    const parts = HEX.exec(colour);
    if (!parts) {
        return undefined;
    }
    const [red, green, blue] = parts.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** From 1 (the same) to 21 (black on white). @returns undefined where one is no `#rrggbb` */
export function contrast(one: string, other: string): number | undefined {
    const first = luminance(one);
    const second = luminance(other);
    if (first === undefined || second === undefined) {
        return undefined;
    }
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** What is written on a colour: black or white, whichever reads better. */
export const inkOn = (colour: string): string =>
    (contrast(colour, '#ffffff') ?? 21) >= (contrast(colour, '#000000') ?? 1) ? '#ffffff' : '#000000';

/**
 * The colour, made darker on light ground and lighter on dark until one reads well on the other; itself where it does already.
 *
 * @param ground `#rrggbb`
 */
export function readable(colour: string, ground = '#ffffff'): string {
    const end = inkOn(ground) === '#000000' ? 0 : 255;
    let found = colour;
    for (let share = 95; (contrast(found, ground) ?? 21) < AA_TEXT && share > 0; share -= 5) {
        found = mixed(colour, share / 100, end);
    }
    return found;
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** @param end 0: with black, 255: with white */
function mixed(colour: string, share: number, end: number): string {
    const parts = HEX.exec(colour)!.slice(1);
    const others = parts.map((part) =>
        Math.round(Number.parseInt(part, 16) * share + end * (1 - share))
            .toString(16)
            .padStart(2, '0'),
    );
    return `#${others.join('')}`;
}
