import { useDeed, useNow } from '@turno/ui';
import { i18n } from '@turno/i18n';
import { computed } from 'vue';
import { useBooking } from '../api/booking.ts';
import type { Slot } from '../api/types.ts';
import { dayIn } from './calendar.ts';
import { isEmbedded } from './useDraft.ts';
import { useVisit } from './useVisit.ts';

/** The place that is kept for whoever fills in the form. */
export function useHold() {
    const booking = useBooking();
    const { draft, question, zone } = useVisit();
    const taking = useDeed();
    const extending = useDeed();
    const now = useNow();

    const secondsLeft = computed(() =>
        draft.hold ? Math.max(0, Math.ceil((Date.parse(draft.hold.expiresAt) - now.value) / 1000)) : undefined,
    );

    /** Takes this place, and leaves the one before. @returns whether it is ours now */
    const take = (start: string) =>
        taking.run(async () => {
            const wish = { ...question.value!, start };
            const hold = await booking.hold(
                { ...wish, language: i18n.global.locale.value, channel: isEmbedded() ? 'WIDGET' : 'PORTAL' },
                draft.session,
            );
            draft.holdPlace(hold, dayIn(zone.value, hold.start));
        });

    const extend = () =>
        extending.run(async () => {
            draft.hold = await booking.extend(draft.hold!);
            draft.extended = true;
        });

    /** Gives it back; if nobody hears it, it runs out by itself. */
    function release(): void {
        if (draft.hold) {
            void booking.release(draft.hold).catch(() => undefined);
            draft.leavePlace();
        }
    }

    return {
        secondsLeft,
        expired: computed(() => secondsLeft.value === 0),
        take,
        taking: taking.busy,
        refused: taking.problem,
        /** What the refusal offers instead. */
        alternatives: computed(() => (taking.problem.value?.body['alternatives'] as Slot[] | undefined) ?? []),
        extend,
        extending: extending.busy,
        mayExtend: computed(() => Boolean(draft.hold) && !draft.extended && secondsLeft.value !== 0),
        notExtended: extending.problem,
        release,
    };
}
