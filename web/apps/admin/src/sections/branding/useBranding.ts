import { Problem, plainClient } from '@turno/api';
import { useI18n } from '@turno/i18n';
import { useDeed, useLoad, useSignIn } from '@turno/ui';
import { ref } from 'vue';
import { useDraft, type Draft } from '../../draft/store.ts';
import { useMe } from '../../shell/me.ts';
import { tell } from '../../shell/notice.ts';

/** How the organisation looks; what is left out is the product's own. */
export interface Look {
    logo?: string;
    primary?: string;
    secondary?: string;
    whiteLabel?: boolean;
    domains?: string[];
}

interface Stored {
    version: number;
    definition: Look;
}

/** The organisation's branding, as it is in force or as the chosen draft has it, and as it is being changed. */
export function useBranding() {
    const { t } = useI18n();
    const me = useMe();
    const draft = useDraft();
    const plain = plainClient(useSignIn().token);
    const deed = useDeed();
    const look = ref<Look>({});
    const path = () => `/api/v1/tenants/${me.tenantId.value}/branding`;

    const load = useLoad<Stored | { version: undefined; definition: Look }>(async () => {
        const stored = await plain.ask<Stored>('GET', path()).catch((failure: unknown) => {
            if (failure instanceof Problem && failure.status === 404) {
                return { version: undefined, definition: {} };
            }
            throw failure;
        });
        const drafted = draft.chosen?.changes?.find((one) => one.kind === 'branding');
        look.value = { ...stored.definition, ...((drafted?.definition as Look | undefined) ?? {}) };
        return stored;
    });

    const save = () =>
        deed.run(async () => {
            const into = draft.chosen;
            const body = { whiteLabel: false, domains: [], ...look.value };
            if (into) {
                const address = `/api/v1/drafts/${into.id}/changes/branding/${me.tenantId.value}`;
                draft.took(await plain.ask<Draft>('PUT', address, { body, version: into.version }));
                tell(t('admin.save.drafted', { name: into.name ?? '' }));
                return;
            }
            await plain.ask('PUT', path(), { body, version: load.data.value?.version });
            await load.run();
            tell(t('admin.save.saved'));
        });

    /** The product's own look again. */
    const reset = () =>
        deed.run(async () => {
            await plain.ask('DELETE', path(), { version: load.data.value?.version });
            await load.run();
            tell(t('admin.save.removed'));
        });

    return { load, deed, look, save, reset };
}
