import { useI18n } from '@turno/i18n';
import { useDeed } from '@turno/ui';
import { useRouter } from 'vue-router';
import { useGiven } from '../given/useGiven.ts';
import type { Shown } from '../station/station.ts';
import { useStation } from '../station/useBranch.ts';

/** Checks somebody in who has an appointment, and shows the ticket. */
export function useCheckIn() {
    const { locale } = useI18n();
    const router = useRouter();
    const station = useStation();
    const given = useGiven();
    const deed = useDeed();

    async function checkIn(shown: Shown): Promise<void> {
        if (deed.busy.value) {
            return;
        }
        const done = await deed.run(async () => {
            given.value = await station.checkIn(shown, locale.value);
        });
        if (done) {
            await router.replace('/given');
        }
    }

    return { ...deed, checkIn };
}
