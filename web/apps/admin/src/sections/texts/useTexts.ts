import { plainClient } from '@turno/api';
import { useI18n } from '@turno/i18n';
import { useLoad, useSignIn } from '@turno/ui';
import { useDraft, type Draft } from '../../draft/store.ts';
import { tell } from '../../shell/notice.ts';

/** A text in one language: the product's, and the organisation's where it has one. */
export interface Wording {
    locale: string;
    standard: string;
    own?: string;
    version?: number;
}

export interface Text {
    key: string;
    placeholders: string[];
    /** Characters that an own text may have. */
    longest: number;
    locales: Wording[];
}

/** Every text that customers read, in each language. */
export function useTexts() {
    const { t } = useI18n();
    const plain = plainClient(useSignIn().token);
    const draft = useDraft();
    const load = useLoad(() => plain.ask<Text[]>('GET', '/api/v1/texts'));

    /** What the chosen draft makes of a text; it is not in force. */
    function draftedOf(key: string, locale: string): string | undefined {
        const change = draft.chosen?.changes?.find(
            (one) => one.kind === 'message_text' && one.id === `${locale}.${key}`,
        );
        return (change?.definition as { text?: string } | undefined)?.text;
    }

    async function save(key: string, wording: Wording, text: string): Promise<void> {
        const into = draft.chosen;
        if (into) {
            const address = `/api/v1/drafts/${into.id}/changes/message_text/${wording.locale}.${key}`;
            draft.took(await plain.ask<Draft>('PUT', address, { body: { text }, version: into.version }));
            tell(t('admin.save.drafted', { name: into.name ?? '' }));
            return;
        }
        const address = `/api/v1/texts/${key}/${wording.locale}`;
        took(key, await plain.ask<Wording>('PUT', address, { body: { text }, version: wording.version }));
        tell(t('admin.save.saved'));
    }

    /** The product's text again. */
    async function reset(key: string, { locale, standard, version }: Wording): Promise<void> {
        await plain.ask('DELETE', `/api/v1/texts/${key}/${locale}`, { version });
        took(key, { locale, standard });
        tell(t('admin.save.removed'));
    }

    function took(key: string, { locale, standard, own, version }: Wording): void {
        const written = { locale, standard, own, version };
        load.data.value = load.data.value?.map((text) =>
            text.key === key
                ? { ...text, locales: text.locales.map((one) => (one.locale === locale ? written : one)) }
                : text,
        );
    }

    return { load, draftedOf, save, reset };
}
