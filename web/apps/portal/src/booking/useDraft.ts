import { i18n } from '@turno/i18n';
import { defineStore } from 'pinia';
import { reactive, ref, toRefs, watch } from 'vue';
import type { Appointment, Hold } from '../api/types.ts';
import { blank, withBranch, withDay, withoutTime, withServices, type Draft } from './draft.ts';
import type { Wrong } from './form.ts';

/** Embedded in another page it is another booking, even in the same tab. */
export const isEmbedded = () => window.location.pathname.startsWith('/embed');

const place = () => (isEmbedded() ? 'turno.embedded' : 'turno.booking');

/** The booking that is being made; it survives going back and reloading, and ends with the tab. */
export const useDraft = defineStore('draft', () => {
    const draft = reactive<Draft>({ ...fresh(), ...kept() });
    /** What the service refused of the details, by JSON pointer. */
    const wrong = ref<Record<string, Wrong>>({});
    watch(draft, keep, { deep: true });

    function become(next: Draft): void {
        Object.assign(draft, next);
    }

    return {
        ...toRefs(draft),
        draft,
        wrong,
        chooseBranch: (id: string) => become(withBranch(draft, id)),
        chooseServices: (ids: string[], partySize: number) => become(withServices(draft, ids, partySize)),
        chooseDay: (day: string) => become(withDay(draft, day)),
        /** @param day of the branch */
        holdPlace: (hold: Hold, day: string) =>
            become({ ...draft, day, start: hold.start, end: hold.end, hold, extended: false }),
        leavePlace: () => become({ ...withoutTime(draft), day: draft.day }),
        /** What is booked is shown; who booked is remembered for the next one. */
        finish(booked: Appointment) {
            const { contact, branchId } = draft;
            become({ ...fresh(), contact: { ...contact }, branchId, booked });
        },
        startAnew: () => become({ ...fresh(), contact: { ...draft.contact } }),
    };
});

const fresh = () => blank(crypto.randomUUID(), i18n.global.locale.value);

function kept(): Draft | undefined {
    const text = window.sessionStorage.getItem(place());
    return text ? (JSON.parse(text) as Draft) : undefined;
}

function keep(draft: Draft): void {
    window.sessionStorage.setItem(place(), JSON.stringify(draft));
}
