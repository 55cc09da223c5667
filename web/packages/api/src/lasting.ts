import { EventSource } from 'eventsource';
import { onScopeDispose, readonly, ref, type Ref } from 'vue';

/** Every stream of the suite says at least a comment within 15 seconds; three missed ones mean that the line is dead. */
const SILENCE = 45_000;
const LOOKS = 5_000;

/**
 * A stream for screens that nobody looks after: it comes back after a refusal as well as after a broken line, and notices a
 * line that is dead without having been closed. Every event is expected to carry all that is needed from then on, or to follow
 * a `snapshot`.
 */
export function useLastingStream(
    url: () => string | undefined,
    handlers: Record<string, (data: never) => void>,
): { connected: Readonly<Ref<boolean>>; restart: () => void } {
    const connected = ref(false);
    let source: EventSource | undefined;
    let heard = 0;

    /** Passes on what comes, and takes note that something came. */
    async function listen(target: string | URL, init: object) {
        const { body, url, status, redirected, headers } = await fetch(target, init as RequestInit);
        const noted = body?.pipeThrough(
            new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
                transform(chunk, controller) {
                    heard = Date.now();
                    controller.enqueue(chunk);
                },
            }),
        );
        return { body: noted ?? null, url, status, redirected, headers };
    }

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
        heard = Date.now();
        source = new EventSource(new URL(target, window.location.href), { fetch: listen });
        source.onopen = () => (connected.value = true);
        source.onerror = () => (connected.value = false);
        for (const [name, take] of Object.entries(handlers)) {
            source.addEventListener(name, (event) => take(JSON.parse(event.data) as never));
        }
    }

    function look(): void {
        const dead = Date.now() - heard > SILENCE;
        if (source && (dead || source.readyState === source.CLOSED)) {
            restart();
        }
    }

    const looking = setInterval(look, LOOKS);
    const cutOff = () => (connected.value = false);
    window.addEventListener('offline', cutOff);
    window.addEventListener('online', restart);
    restart();
    onScopeDispose(() => {
        clearInterval(looking);
        window.removeEventListener('offline', cutOff);
        window.removeEventListener('online', restart);
        close();
    });
    return { connected: readonly(connected), restart };
}
