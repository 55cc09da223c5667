import type { Announcement } from '../lobby/scene.ts';

/** Calls that are older when the screen hears of them are not said any more: the person has gone, or looks at the number. */
const FRESH = 60_000;
const REMEMBERED = 60;

/** One text to say, in one language. */
export interface Utterance {
    call: string;
    language: string;
    text: string;
}

/** What was said and what is still to say. */
export interface VoiceQueue {
    /** Ids of calls that were said, or that are too old to be; the latest last, and never many. */
    said: readonly string[];
    waiting: readonly Utterance[];
}

export const SILENT: VoiceQueue = { said: [], waiting: [] };

/** The first text of a call comes after a chime. */
export const isFirst = (utterance: Utterance, before: Utterance | undefined): boolean =>
    utterance.call !== before?.call;

/**
 * Takes in the calls that stand: each is said once, in all languages one after the other, in the order of the calls. What
 * waits to be said of a call that doesn't stand any more is dropped.
 */
export function heardOf(queue: VoiceQueue, calls: Announcement[], now: number): VoiceQueue {
    const fresh = calls
        .filter((call) => !queue.said.includes(call.id))
        .sort((one, other) => Date.parse(one.calledAt) - Date.parse(other.calledAt));
    const standing = new Set(calls.map((call) => call.id));
    const sayable = fresh.filter((call) => now - Date.parse(call.calledAt) <= FRESH);
    return {
        said: [...queue.said, ...fresh.map((call) => call.id)].slice(-REMEMBERED),
        waiting: [...queue.waiting.filter((one) => standing.has(one.call)), ...sayable.flatMap(utterances)],
    };
}

function utterances(call: Announcement): Utterance[] {
    return Object.entries(call.texts).map(([language, text]) => ({ call: call.id, language, text }));
}

/** What comes next, and the queue without it. */
export function next(queue: VoiceQueue): { utterance: Utterance | undefined; rest: VoiceQueue } {
    const [utterance, ...waiting] = queue.waiting;
    return { utterance, rest: { ...queue, waiting } };
}

/**
 * Whether there is a voice for a language. A browser that tells of none may still have one; one that tells of some, and of none
 * for this language, would read it in a wrong one.
 */
export function hasVoice(voices: readonly { lang: string }[], language: string): boolean {
    const wanted = language.toLowerCase().split('-')[0];
    return voices.length === 0 || voices.some((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === wanted);
}
