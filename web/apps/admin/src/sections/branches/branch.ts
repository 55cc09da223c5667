import { faultAt } from '@turno/ui';
import { computed, inject, onScopeDispose, provide, type ComputedRef, type InjectionKey } from 'vue';
import type { Branch } from '../../definitions.ts';
import type { Editing } from '../../draft/document.ts';
import { useEdited } from '../../draft/edited.ts';
import { useMe } from '../../shell/me.ts';
import { guardUnsaved } from '../../shell/unsaved.ts';

/** The branch that is open; its tabs share it. */
export interface OpenBranch {
    id: string;
    doc: Editing<Branch>;
    branch: ComputedRef<Branch>;
    /** Its hours, counters, queue: what a branch's manager may change. */
    mayEdit: ComputedRef<boolean>;
    /** Its name, its country: what is for country managers. */
    mayDefine: ComputedRef<boolean>;
}

const BRANCH: InjectionKey<OpenBranch> = Symbol('branch');

export const useBranch = (): OpenBranch => inject(BRANCH)!;

/** Opens a branch for everything below; nothing of it may be asked for before its document is there. */
export function openBranch(id: string, doc: Editing<Branch>): void {
    const me = useMe();
    const country = computed(() => doc.definition.value?.countryCode);
    const mayEdit = computed(() => country.value !== undefined && me.manages(id, country.value));
    provide(BRANCH, {
        id,
        doc,
        branch: computed(() => doc.definition.value!),
        mayEdit,
        mayDefine: computed(() => mayEdit.value && me.is('hq-admin', 'country-manager')),
    });
}

/** One part of the branch that is edited as a whole, and saved by its own address. */
export function usePart<K extends keyof Branch>(part: K, body: (value: Branch[K]) => unknown = (value) => value) {
    const { doc, branch } = useBranch();
    const edited = useEdited<Branch[K]>(() => branch.value[part]);
    guardUnsaved(edited.dirty);
    onScopeDispose(() => (doc.problem.value = undefined));

    async function save(): Promise<void> {
        const value = edited.value.value as Branch[K];
        await doc.save({ ...branch.value, [part]: value }, { path: part, body: body(value) });
    }

    function reset(): void {
        doc.problem.value = undefined;
        edited.reset();
    }

    return { ...edited, save, reset, doc };
}

/** What is refused about a field, whether it was sent alone or within the whole. */
export function fieldError(doc: Editing<Branch>, pointer: string, part = ''): string | undefined {
    return faultAt(doc.problem.value, pointer, part + pointer);
}
