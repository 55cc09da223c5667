import { suiteNow } from '@turno/ui';
import { onScopeDispose } from 'vue';
import { useBranchZone } from './branch.ts';
import { isDue, scriptOf } from './renewal.ts';

const EVERY = 5 * 60_000;

/** Loads the page anew where that is due, and only while its server is there to answer. */
export function useRenewal(isIdle: () => boolean): void {
    const since = Date.now();
    const zone = useBranchZone();
    const mine = scriptOf(document.documentElement.outerHTML);

    async function look(): Promise<void> {
        const answer = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).catch(() => undefined);
        if (!answer?.ok) {
            return;
        }
        const theirs = scriptOf(await answer.text());
        const hour = Number(
            new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(suiteNow()),
        );
        const outdated = import.meta.env.PROD && theirs !== undefined && theirs !== mine;
        if (isDue({ hour, running: Date.now() - since, idle: isIdle(), outdated })) {
            window.location.reload();
        }
    }

    const looking = setInterval(() => void look(), EVERY);
    onScopeDispose(() => clearInterval(looking));
}
