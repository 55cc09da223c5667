import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';

type Texts = { [key: string]: string | Texts };

/** What a screen says in the language of the project, by the key of its text. */
export const words = (key: string, places?: Record<string, string>): string =>
    textOf(test.info().project.name, key, places);

/** The same in any language. */
export function textOf(locale: string, key: string, places: Record<string, string> = {}): string {
    const file = new URL(`../packages/i18n/locales/${locale}.json`, import.meta.url);
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Texts;
    const text = key.split('.').reduce<string | Texts | undefined>((at, name) => (at as Texts)?.[name], texts);
    return Object.entries(places).reduce((said, [name, value]) => said.replace(`{${name}}`, value), String(text));
}
