import { Problem } from '@turno/api';
import { i18n } from '@turno/i18n';
import { useDeed, useNow, useSettings } from '@turno/ui';
import { computed, ref } from 'vue';
import { useDraft } from '../booking/useDraft.ts';

interface Sent {
    id: string;
    expiresAt: string;
    sendsLeft: number;
}

export interface Proven {
    token: string;
    expiresAt: string;
}

/** So long one waits before asking for another code. */
const PAUSE = 30_000;

/** A code is sent to a contact; who types it has proven that the contact is theirs. */
export function useVerification(channel: 'EMAIL' | 'SMS', contact: string) {
    const { about } = useSettings();
    const draft = useDraft();
    const now = useNow();
    const sending = useDeed();
    const checking = useDeed();
    const sent = ref<Sent>();
    const sentAt = ref(0);

    const send = () =>
        sending.run(async () => {
            const whose = { tenantId: about.tenantId, branchId: draft.branchId };
            const body = { ...whose, channel, contact, locale: i18n.global.locale.value };
            sent.value = await post<Sent>('/api/v1/verifications', body);
            sentAt.value = now.value;
            checking.problem.value = undefined;
        });

    async function check(code: string): Promise<Proven | undefined> {
        let proven: Proven | undefined;
        await checking.run(async () => {
            proven = await post<Proven>(`/api/v1/verifications/${sent.value!.id}/check`, { code });
        });
        return proven;
    }

    return {
        sent,
        send,
        sending: sending.busy,
        notSent: sending.problem,
        check,
        checking: checking.busy,
        refused: checking.problem,
        /** Of a wrong code; undefined where it is not known. */
        attemptsLeft: computed(() => checking.problem.value?.body['attemptsLeft'] as number | undefined),
        /** Until another one may be sent. */
        secondsToResend: computed(() => Math.max(0, Math.ceil((sentAt.value + PAUSE - now.value) / 1000))),
    };
}

async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify(body),
    }).catch(() => {
        throw Problem.unreachable();
    });
    if (!response.ok) {
        throw await Problem.of(response);
    }
    return response.json() as Promise<T>;
}
