import { useI18n } from '@turno/i18n';
import { useDeed } from '@turno/ui';
import { usePlain } from '../shell/clients.ts';
import { tell } from '../shell/notice.ts';
import { useDraft, type Draft } from './store.ts';

export const PATHS = {
    tenant: '/api/v1/tenants',
    country: '/api/v1/countries',
    service: '/api/v1/services',
    template: '/api/v1/templates',
    branch: '/api/v1/branches',
    staff: '/api/v1/staff',
} as const;
export type Kind = keyof typeof PATHS;

/** A definition as it is in force. */
export interface Stored<D> {
    id: string;
    version: number;
    definition: D;
    warnings?: string[];
}

/** The narrower address of a live write, which people may use who may not define the whole. */
export interface Part {
    path: string;
    method?: 'PUT' | 'DELETE';
    body?: unknown;
}

export interface Write<D> {
    kind: Kind;
    id: string;
    /** That was read; absent for something new. */
    version: number | undefined;
    /** All of it, as it is to be. */
    definition: D;
    part?: Part;
}

/** Where it went: `live` holds the new version; a draft does not. */
export interface Saved<D> {
    live?: Stored<D>;
}

/** Saves definitions where the person chose: at once, or into the draft. */
export function useSave() {
    const plain = usePlain();
    const draft = useDraft();
    const deed = useDeed();
    const { t } = useI18n();
    const matching = (version: number | undefined): Record<string, string> =>
        version === undefined ? {} : { 'If-Match': `"${version}"` };

    async function live<D>(write: Write<D>): Promise<Saved<D>> {
        const { kind, id, version, part } = write;
        const path = part ? `${PATHS[kind]}/${id}/${part.path}` : `${PATHS[kind]}/${id}`;
        const body = part ? part.body : write.definition;
        const answer = await plain[part?.method ?? 'PUT'](path, { headers: matching(version), body });
        return { live: answer.data as Stored<D> };
    }

    async function drafted<D>(into: Draft, { kind, id, version, definition }: Write<D>): Promise<Saved<D>> {
        const answer = await plain.PUT(`/api/v1/drafts/${into.id}/changes/${kind}/${id}`, {
            headers: matching(into.version),
            params: version === undefined ? {} : { query: { basedOn: version } },
            body: definition,
        });
        draft.took(answer.data as Draft);
        return {};
    }

    /** @returns undefined where it was refused; `problem` says why */
    async function save<D>(write: Write<D>): Promise<Saved<D> | undefined> {
        let saved: Saved<D> | undefined;
        const into = draft.chosen;
        const done = await deed.run(async () => {
            saved = await (into ? drafted(into, write) : live(write));
        });
        if (done) {
            tell(into ? t('admin.save.drafted', { name: into.name ?? '' }) : t('admin.save.saved'));
        }
        return done ? saved : undefined;
    }

    /** @returns whether it is gone, or is to go with the draft */
    async function remove(kind: Kind, id: string, version: number): Promise<boolean> {
        const into = draft.chosen;
        const done = await deed.run(async () => {
            if (!into) {
                await plain.DELETE(`${PATHS[kind]}/${id}`, { headers: matching(version) });
                return;
            }
            const answer = await plain.PUT(`/api/v1/drafts/${into.id}/deletions/${kind}/${id}`, {
                headers: matching(into.version),
            });
            draft.took(answer.data as Draft);
        });
        if (done) {
            tell(into ? t('admin.save.drafted', { name: into.name ?? '' }) : t('admin.save.removed'));
        }
        return done;
    }

    return { ...deed, save, remove };
}
