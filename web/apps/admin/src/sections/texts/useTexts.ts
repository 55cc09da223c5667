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

    const changeOf = (key: string, locale: string) =>
        draft.chosen?.changes?.find((one) => one.kind === 'message_text' && one.id === `${locale}.${key}`);

    /** As the chosen draft has it, which is not in force; else as it is in force. Without `own`, the standard text. */
    function shown(key: string, wording: Wording): Wording & { drafted: boolean } {
        const change = changeOf(key, wording.locale);
        if (!change) {
            return { ...wording, drafted: false };
        }
        const own = (change.definition as { text?: string } | null | undefined)?.text;
        return { ...wording, own, drafted: true };
    }

    async function intoDraft(method: 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
        const { id, version, name } = draft.chosen!;
        draft.took(await plain.ask<Draft>(method, `/api/v1/drafts/${id}/${path}`, { body, version }));
        tell(t('admin.save.drafted', { name: name ?? '' }));
    }

    async function save(key: string, { locale, version }: Wording, text: string): Promise<void> {
        if (draft.chosen) {
            await intoDraft('PUT', `changes/message_text/${locale}.${key}`, { text });
            return;
        }
        took(key, await plain.ask<Wording>('PUT', `/api/v1/texts/${key}/${locale}`, { body: { text }, version }));
        tell(t('admin.save.saved'));
    }

    /** The product's text again: at once, or when the draft is published. */
    async function reset(key: string, wording: Wording): Promise<void> {
        const { locale, standard, version } = wording;
        if (draft.chosen) {
            const inForce = version !== undefined && version !== null;
            await intoDraft(
                inForce ? 'PUT' : 'DELETE',
                `${inForce ? 'deletions' : 'changes'}/message_text/${locale}.${key}`,
            );
            return;
        }
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

    return { load, shown, save, reset };
}
