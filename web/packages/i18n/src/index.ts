import { createI18n } from 'vue-i18n';
import { FALLBACK, localeOf, type LocaleInfo } from './locales.ts';

export * from './format.ts';
export * from './locales.ts';
export { useI18n } from 'vue-i18n';

/** Texts of one app; the first locale is loaded before it is shown, the others when they are chosen. */
export const i18n = createI18n({ legacy: false, locale: FALLBACK.tag, fallbackLocale: FALLBACK.tag, messages: {} });

const loaded = new Set<string>();

/** Shows the app in this language from now on, and lays it out in its direction. */
export async function speak(locale: LocaleInfo, remember = true): Promise<void> {
    if (!loaded.has(locale.tag)) {
        i18n.global.setLocaleMessage(locale.tag, (await locale.load()).default);
        loaded.add(locale.tag);
    }
    i18n.global.locale.value = locale.tag;
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.dir;
    if (remember) {
        window.localStorage.setItem('turno.locale', locale.tag);
    }
}

/** What a document of several languages says in the one that is spoken: names of branches, services, fields. */
export function inLanguage(names: Record<string, string> | undefined, tag: string = i18n.global.locale.value): string {
    if (!names) {
        return '';
    }
    return names[tag] ?? names[localeOf(tag)?.tag ?? ''] ?? names[FALLBACK.tag] ?? Object.values(names)[0] ?? '';
}
