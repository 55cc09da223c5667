import { EventSource } from 'eventsource';
import { onScopeDispose, ref, type Ref } from 'vue';
import type { Token } from './client.ts';

/** Goes on where it broke off (`Last-Event-ID`), with a token that is fresh at each try. */
export function useStream(
    url: () => string | undefined,
    handlers: Record<string, (data: never, id: string) => void>,
    token: Token = async () => undefined,
): { connected: Ref<boolean>; restart: () => void; close: () => void } {
    const connected = ref(false);
    let source: EventSource | undefined;

    function close(): void {
        source?.close();
        source = undefined;
        connected.value = false;
    }

    function restart(): void {
        close();
        const target = url();
        if (!target) {
            return;
        }
        source = new EventSource(target, { fetch: withToken(token) });
        source.onopen = () => (connected.value = true);
        source.onerror = () => (connected.value = false);
        for (const [name, take] of Object.entries(handlers)) {
            source.addEventListener(name, (event) => take(JSON.parse(event.data) as never, event.lastEventId));
        }
    }

    restart();
    onScopeDispose(close);
    return { connected, restart, close };
}

function withToken(token: Token) {
    return async (input: string | URL, init: RequestInit) => {
        const bearer = await token();
        const headers = new Headers(init.headers);
        if (bearer) {
            headers.set('Authorization', `Bearer ${bearer}`);
        }
        return fetch(input, { ...init, headers });
    };
}
