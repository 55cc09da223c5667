import { useLoad, useNow, useSignIn } from '@turno/ui';
import { computed, ref, watch } from 'vue';
import { useBooking } from '../api/booking.ts';
import { useCatalogue } from '../booking/useCatalogue.ts';
import { keep, recall } from './kept.ts';
import { split } from './split.ts';

/** The appointments of whoever signed in, or as they were when they could be asked for last. */
export function useMine() {
    const booking = useBooking();
    const catalogue = useCatalogue();
    const signIn = useSignIn();
    const now = useNow(30_000);
    const kept = ref(recall());
    const isFresh = ref(false);
    const load = useLoad(async () => {
        if (!(await signIn.token())) {
            return;
        }
        // What was booked as a guest belongs to them; that it can't be brought in now is no reason to show nothing.
        await booking.claim().catch(() => undefined);
        const [appointments] = await Promise.all([booking.mine(), catalogue.loaded ?? catalogue.again()]);
        kept.value = { at: Date.now(), appointments, branches: catalogue.branches };
        keep(kept.value);
        isFresh.value = true;
    });

    void load.run();
    watch(() => signIn.user.value, load.run);

    return {
        signedIn: computed(() => Boolean(signIn.user.value)),
        kept,
        isFresh,
        parts: computed(() => split(kept.value?.appointments ?? [], now.value)),
        branch: (id: string) => catalogue.branch(id) ?? kept.value?.branches.find((one) => one.id === id),
        busy: load.busy,
        problem: load.problem,
        again: load.run,
        enter: () => signIn.signIn('/me'),
    };
}
