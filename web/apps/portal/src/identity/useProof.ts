import { suiteNow } from '@turno/ui';
import { computed } from 'vue';
import { plainPhone } from '../booking/contact.ts';
import { provesNow } from '../booking/draft.ts';
import { useVisit } from '../booking/useVisit.ts';
import { kindOf } from './kinds.ts';

/** What this booking needs proof of, and whether there is one. */
export function useProof() {
    const { draft, identity } = useVisit();
    const kind = computed(() => kindOf(identity.value));
    const contact = computed(() =>
        kind.value?.contact === 'phone' ? plainPhone(draft.contact.phone) : draft.contact.email.trim(),
    );
    return {
        kind,
        contact,
        isProven: computed(
            () => Boolean(identity.value) && provesNow(draft.draft, identity.value!, contact.value, suiteNow()),
        ),
    };
}
