import { computed, reactive } from 'vue';
import { guardUnsaved } from '../../shell/unsaved.ts';
import { isMissing } from './messages.ts';
import { useTexts, type Text, type Wording } from './useTexts.ts';

export type Shown = Omit<Text, 'locales'> & { locales: (Wording & { drafted: boolean })[] };

/** The texts while somebody writes: what is typed and not saved is kept, whichever message is looked at. */
export function useEditing() {
    const texts = useTexts();
    const typed = reactive(new Map<string, string>());
    const idOf = (key: string, { locale }: Wording) => `${locale}.${key}`;
    guardUnsaved(computed(() => typed.size > 0));

    const shown = (text: Text): Shown => ({
        ...text,
        locales: text.locales.map((wording) => texts.shown(text.key, wording)),
    });
    const all = computed(() => texts.load.data.value?.map(shown));

    const textOf = (key: string, wording: Wording): string => typed.get(idOf(key, wording)) ?? wording.own ?? '';

    function type(key: string, wording: Wording, text: string | null): void {
        if ((text ?? '') === (wording.own ?? '')) {
            typed.delete(idOf(key, wording));
        } else {
            typed.set(idOf(key, wording), text ?? '');
        }
    }

    async function save(key: string, wording: Wording, text: string): Promise<void> {
        await texts.save(key, wording, text);
        typed.delete(idOf(key, wording));
    }

    async function reset(key: string, wording: Wording): Promise<void> {
        await texts.reset(key, wording);
        typed.delete(idOf(key, wording));
    }

    /** What readers of a language would read, with what is typed. */
    function say(key: string, locale: string): string {
        const wording = all.value?.find((one) => one.key === key)?.locales.find((one) => one.locale === locale);
        return wording ? textOf(key, wording) || wording.standard : '';
    }

    const missingIn = (some: readonly Text[], languages: readonly string[]): number =>
        some.filter((text) => languages.some((locale) => isMissing(text, locale))).length;

    return { load: texts.load, all, shown, textOf, type, save, reset, say, missingIn };
}

export type Editing = ReturnType<typeof useEditing>;
