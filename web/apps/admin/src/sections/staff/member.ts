import { faultAt } from '@turno/ui';
import { inject, onScopeDispose, type ComputedRef, type InjectionKey } from 'vue';
import type { Member } from '../../definitions.ts';
import type { Editing } from '../../draft/document.ts';
import { useEdited } from '../../draft/edited.ts';
import { guardUnsaved } from '../../shell/unsaved.ts';

/** The member of staff that is open; the tabs share it. */
export interface OpenMember {
    id: string;
    doc: Editing<Member>;
    member: ComputedRef<Member>;
    mayEdit: boolean;
}

export const MEMBER: InjectionKey<OpenMember> = Symbol('member');
export const useMember = (): OpenMember => inject(MEMBER)!;

/** The person, to be changed and saved as a whole. */
export function useEditedMember() {
    const { doc, member } = useMember();
    const edited = useEdited<Member>(() => member.value);
    guardUnsaved(edited.dirty);
    onScopeDispose(() => (doc.problem.value = undefined));

    function reset(): void {
        doc.problem.value = undefined;
        edited.reset();
    }

    return {
        ...edited,
        reset,
        save: () => doc.save(edited.value.value!),
        error: (pointer: string) => faultAt(doc.problem.value, pointer),
    };
}
