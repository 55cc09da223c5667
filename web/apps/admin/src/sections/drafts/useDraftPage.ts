import { data, type PolicyTypes } from '@turno/api';
import { useDeed, useLoad } from '@turno/ui';
import { shallowRef } from 'vue';
import { useDraft } from '../../draft/store.ts';
import { usePolicy } from '../../shell/clients.ts';
import { fieldsBetween, type FieldChange } from './diff.ts';
import { definitionOf, type Change, type DraftChange } from './documents.ts';

type Draft = PolicyTypes['schemas']['DraftView'];
type DryRun = PolicyTypes['schemas']['DryRunView'];
type Publication = PolicyTypes['schemas']['PublicationView'];
type PlanVersion = PolicyTypes['schemas']['PlanVersionView'];

/** A change with what it is made of. */
export interface ShownChange {
    change: DraftChange;
    deed: 'new' | 'changed' | 'deleted';
    fields: FieldChange[];
}

/** One draft: what is in it, what it would do, and what becomes of it. */
export function useDraftPage(id: string) {
    const policy = usePolicy();
    const chosen = useDraft();
    const deed = useDeed();
    const trial = useLoad(async () => (await data(policy.POST('/api/v1/drafts/{id}/dry-run', at()))) as DryRun);
    const plans = shallowRef<PlanVersion[]>();
    const load = useLoad(read);

    const at = () => ({ params: { path: { id } } });
    const expecting = (draft: Draft) => ({
        params: { path: { id }, header: { 'If-Match': `"${draft.version}"` } },
    });

    async function read(): Promise<{ draft: Draft; changes: ShownChange[] }> {
        const draft = (await data(policy.GET('/api/v1/drafts/{id}', at()))) as Draft;
        const isDone = draft.state === 'PUBLISHED' || draft.state === 'ROLLED_BACK';
        const shown = (change: DraftChange) => (isDone ? asPublished(draft, change) : asPlanned(change));
        return { draft, changes: await Promise.all((draft.changes ?? []).map(shown)) };
    }

    /** Against what is in force now. */
    async function asPlanned(change: DraftChange): Promise<ShownChange> {
        const before = await definitionOf(policy, change.kind ?? '', change.id ?? '');
        return { change, deed: deedOf(change), fields: fieldsBetween(before, change.definition) };
    }

    /** As the history tells it. */
    async function asPublished(draft: Draft, change: DraftChange): Promise<ShownChange> {
        const query = { kind: change.kind, id: change.id, limit: 50 };
        const page = await data(policy.GET('/api/v1/changes', { params: { query } }));
        const written = page.items?.findLast((one: Change) => one.draftId === draft.id);
        return { change, deed: deedOf(change), fields: (written?.fields ?? []) as FieldChange[] };
    }

    async function act(what: (draft: Draft) => Promise<unknown>): Promise<boolean> {
        const draft = load.data.value!.draft;
        return deed.run(async () => {
            await what(draft);
            await Promise.all([load.run(), chosen.refresh()]);
        });
    }

    const publish = () =>
        act(async (draft) => {
            const done = (await data(
                policy.POST('/api/v1/drafts/{id}/publish', expecting(draft)),
            )) as unknown as Publication;
            plans.value = done.plans ?? [];
            trial.data.value = undefined;
        });

    const rollBack = () =>
        act(async (draft) => {
            const done = (await data(
                policy.POST('/api/v1/drafts/{id}/roll-back', expecting(draft)),
            )) as unknown as Publication;
            plans.value = done.plans ?? [];
        });

    const discard = () => act((draft) => policy.DELETE('/api/v1/drafts/{id}', expecting(draft)));

    /** What the draft says of this is forgotten. */
    const forget = (change: DraftChange) =>
        act(async (draft) => {
            const path = { id, kind: change.kind ?? '', documentId: change.id ?? '' };
            const params = { path, header: { 'If-Match': `"${draft.version}"` } };
            await policy.DELETE('/api/v1/drafts/{id}/changes/{kind}/{documentId}', { params });
            trial.data.value = undefined;
        });

    return { load, deed, trial, plans, publish, rollBack, discard, forget };
}

function deedOf(change: DraftChange): ShownChange['deed'] {
    if (change.definition === undefined || change.definition === null) {
        return 'deleted';
    }
    return change.basedOn === undefined ? 'new' : 'changed';
}
