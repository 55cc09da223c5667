import { useI18n } from '@turno/i18n';
import { suiteNow } from '@turno/ui';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { plusDays } from '../../calendar/month.ts';
import type { Member } from '../../definitions.ts';
import type { Editing } from '../../draft/document.ts';
import { usePlainBooking } from '../../shell/clients.ts';
import { confirmed } from '../../shell/confirm.ts';

/** As far ahead as booking-service answers in one go. */
const DAYS_AHEAD = 91;

/** Forgets a member of staff, once the person who asks for it knows how much stays booked. */
export function useRemoval(id: string, doc: Editing<Member>) {
    const { t } = useI18n();
    const router = useRouter();
    const booking = usePlainBooking();
    const busy = ref(false);

    /** Undefined where booking-service does not answer. */
    async function booked(): Promise<number | undefined> {
        const from = new Date(suiteNow()).toISOString().slice(0, 10);
        const query = { from, to: plusDays(from, DAYS_AHEAD) };
        return booking
            .GET(`/api/v1/staff/${id}/appointments`, { params: { query } })
            .then((answer) => (answer.data as unknown[]).length)
            .catch(() => undefined);
    }

    async function ask(name: string): Promise<void> {
        busy.value = true;
        const count = await booked();
        busy.value = false;
        const text =
            count === undefined ? t('admin.staff.removeUnknown') : t('admin.staff.removeText', { n: count }, count);
        const sure = await confirmed({
            title: t('admin.staff.removeTitle', { name }),
            text,
            deed: t('admin.staff.remove'),
            grave: true,
        });
        if (sure && (await doc.remove())) {
            await router.push('/staff');
        }
    }

    return { busy, ask };
}
