import { suiteNow } from '@turno/ui';
import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { store, stored } from '../keep/stored.ts';
import type { Announcement } from '../lobby/scene.ts';
import { chime, maySound } from '@turno/ui/chime.ts';
import { hasVoice, heardOf, isFirst, next, SILENT, type Utterance, type VoiceQueue } from './queue.ts';

const SAID = 'turno.signage.said';
/** No text takes longer; a browser whose voice broke off never says so. */
const LONGEST = 20_000;

/** Says calls aloud. @returns whether the browser refuses sound until somebody touches the screen, and the way to touch it */
export function useVoice(calls: () => Announcement[]): { refused: Ref<boolean>; allow: () => Promise<void> } {
    const refused = ref(false);
    let queue: VoiceQueue = { ...SILENT, said: stored<string[]>(SAID) ?? [] };
    let speaking = false;
    let gone = false;
    let before: Utterance | undefined;

    async function run(): Promise<void> {
        if (speaking) {
            return;
        }
        speaking = true;
        for (let turn = next(queue); turn.utterance && !gone; turn = next(queue)) {
            queue = turn.rest;
            if (isFirst(turn.utterance, before)) {
                await chime();
            }
            before = turn.utterance;
            await say(turn.utterance);
        }
        speaking = false;
    }

    function say({ text, language }: Utterance): Promise<void> {
        const speech = window.speechSynthesis as SpeechSynthesis | undefined;
        if (!speech || !hasVoice(speech.getVoices(), language)) {
            return Promise.resolve();
        }
        return new Promise((resolve) => {
            const utterance = new SpeechSynthesisUtterance(text);
            utterance.lang = language;
            const stuck = setTimeout(() => {
                speech.cancel();
                resolve();
            }, LONGEST);
            const over = () => {
                clearTimeout(stuck);
                resolve();
            };
            utterance.onend = over;
            utterance.onerror = (event) => {
                refused.value ||= event.error === 'not-allowed';
                over();
            };
            speech.speak(utterance);
        });
    }

    watch(
        calls,
        (standing) => {
            queue = heardOf(queue, standing, suiteNow());
            store(SAID, queue.said);
            void run();
        },
        { immediate: true },
    );

    void maySound().then((may) => (refused.value ||= !may));
    onScopeDispose(() => {
        gone = true;
        window.speechSynthesis?.cancel();
    });

    async function allow(): Promise<void> {
        refused.value = !(await maySound());
        await chime();
    }

    return { refused, allow };
}
