import { preferredTag } from './preferred.ts';

/** A language that every screen speaks. A new one is a file in `locales/`, and a line here. */
export interface LocaleInfo {
    /** BCP 47. */
    tag: string;
    /** As its speakers call it. */
    name: string;
    dir: 'ltr' | 'rtl';
    load: () => Promise<{ default: Record<string, unknown> }>;
}

export const LOCALES: readonly LocaleInfo[] = [
    { tag: 'en', name: 'English', dir: 'ltr', load: () => import('virtual:messages/en') },
    { tag: 'ar', name: 'العربية', dir: 'rtl', load: () => import('virtual:messages/ar') },
    { tag: 'es', name: 'Español', dir: 'ltr', load: () => import('virtual:messages/es') },
    { tag: 'fr', name: 'Français', dir: 'ltr', load: () => import('virtual:messages/fr') },
    { tag: 'de', name: 'Deutsch', dir: 'ltr', load: () => import('virtual:messages/de') },
];

export const FALLBACK = LOCALES[0]!;

/** The one that speaks this BCP 47 tag, whatever its region. */
export function localeOf(tag: string | null | undefined): LocaleInfo | undefined {
    const language = tag?.toLowerCase().split('-')[0];
    return LOCALES.find((locale) => locale.tag === language);
}

/** What the person wants to read; English where none of it is spoken. */
export const preferredLocale = (): LocaleInfo => localeOf(preferredTag(LOCALES.map(({ tag }) => tag))) ?? FALLBACK;
