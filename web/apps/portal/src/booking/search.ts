import type { Branch } from '../api/types.ts';

/** Without case and marks: who looks for malaga finds Málaga. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** By name in any language, street or city: each word is somewhere in it. */
export function matches({ names, address }: Branch, words: string): boolean {
    const text = plain([...Object.values(names), address ?? ''].join(' '));
    return plain(words)
        .split(/[\s,]+/)
        .every((word) => text.includes(word));
}
