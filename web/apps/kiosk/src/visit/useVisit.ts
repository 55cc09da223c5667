import { useLastingStream } from '@turno/api';
import { useI18n } from '@turno/i18n';
import { useDeed, useLoad } from '@turno/ui';
import { onScopeDispose, shallowRef, watch } from 'vue';
import { change, read, streamOf } from './visits.ts';
import { isOver, type Visit } from './visit.ts';

/** One's own ticket, live, and what one may do with it. */
export function useVisit(ticketId: string, token: string) {
    const { locale } = useI18n();
    const visit = shallowRef<Visit>();
    const first = useLoad(() => read(ticketId, token, locale.value));
    const deed = useDeed();

    const take = (news: Visit) => (visit.value = news);
    const address = () => (first.data.value ? streamOf(ticketId, token, locale.value) : undefined);
    const { connected, restart } = useLastingStream(address, { snapshot: take, change: take });

    async function load(): Promise<void> {
        const known = await first.run();
        if (known) {
            take(known);
            restart();
        }
    }

    const act = (what: Parameters<typeof change>[0]) =>
        deed.run(async () => {
            take(await change(what, ticketId, token));
        });

    // A phone in a pocket sleeps: the first look at it again shows where one stands.
    const wake = () => document.visibilityState === 'visible' && visit.value && !isOver(visit.value) && void load();
    document.addEventListener('visibilitychange', wake);
    onScopeDispose(() => document.removeEventListener('visibilitychange', wake));

    watch(locale, () => void load(), { immediate: true });
    return { visit, first, deed, connected, act, load };
}
