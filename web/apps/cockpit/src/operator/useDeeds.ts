import type { Problem } from '@turno/api';
import { problemOf, suiteNow } from '@turno/ui';
import { useSessionStorage } from '@vueuse/core';
import { ref, shallowRef } from 'vue';
import { answer, ifMatch, useApi, type Ticket, type Transfer } from '../api.ts';
import { useQueue } from '../shell/useQueue.ts';
import { canBeUndone, type Deed, type LastDeed } from './deeds.ts';
import type { Desk } from './useDesk.ts';

/** Anything of the deeds that needs no body: they share one shape. */
const PLAIN = '/api/v1/calls/{ticketId}/recall';

/** What an operator does at the counter, one thing at a time. */
export function useDeeds(desk: Desk) {
    const api = useApi();
    const queue = useQueue();
    const busy = ref<string>();
    const problem = shallowRef<Problem>();
    const nobody = ref(false);
    const last = useSessionStorage<LastDeed | null>('turno.cockpit.last', null, {
        serializer: { read: (text) => JSON.parse(text) as LastDeed | null, write: JSON.stringify },
    });

    /** @param deed what can be undone afterwards */
    async function once(what: string, ask: () => Promise<unknown>, deed?: Deed): Promise<Ticket | undefined> {
        if (busy.value) {
            return undefined;
        }
        busy.value = what;
        problem.value = undefined;
        nobody.value = false;
        try {
            const { ticket } = await answer<{ ticket?: Ticket | null }>(ask());
            if (ticket) {
                queue.take(ticket);
                remember(ticket, deed);
            }
            return ticket ?? undefined;
        } catch (failure) {
            problem.value = problemOf(failure);
            return undefined;
        } finally {
            busy.value = undefined;
        }
    }

    function remember(ticket: Ticket, deed: Deed | undefined): void {
        if (deed) {
            last.value = { ticketId: ticket.id, number: ticket.number, deed, at: suiteNow() };
        }
    }

    const here = () => ({ body: { counterId: desk.counter.value!.id } });

    async function next(): Promise<void> {
        const called = await once('next', () => api.branch.POST('/api/v1/calls/next', here()), 'call');
        nobody.value = !called && !problem.value;
    }

    async function pick(ticket: Ticket): Promise<void> {
        const params = { path: { ticketId: ticket.id } };
        await once(ticket.id, () => api.branch.POST('/api/v1/calls/{ticketId}', { params, ...here() }), 'call');
    }

    async function act(deed: Deed, ticket: Ticket): Promise<void> {
        const path = PLAIN.replace('recall', deed) as typeof PLAIN;
        const params = { path: { ticketId: ticket.id }, header: ifMatch(ticket.revision) };
        const body = deed === 'resume' ? here() : {};
        await once(deed, () => api.branch.POST(path, { params, ...(body as object) }), deed);
    }

    async function transfer(ticket: Ticket, wish: Transfer): Promise<boolean> {
        const params = { path: { ticketId: ticket.id }, header: ifMatch(ticket.revision) };
        const done = await once(
            'transfer',
            () => api.branch.POST('/api/v1/calls/{ticketId}/transfer', { params, body: wish }),
            'transfer',
        );
        return done !== undefined;
    }

    async function undo(): Promise<void> {
        const taken = last.value;
        if (!taken || !canBeUndone(taken, suiteNow())) {
            return;
        }
        const params = { path: { ticketId: taken.ticketId } };
        const before = await once('undo', () => api.branch.POST('/api/v1/calls/{ticketId}/undo', { params }));
        if (before || problem.value?.status === 409) {
            last.value = null;
        }
    }

    return { busy, problem, nobody, last, next, pick, act, transfer, undo };
}

export type Deeds = ReturnType<typeof useDeeds>;
