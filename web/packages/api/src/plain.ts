import type { Token } from './client.ts';
import { Problem } from './problem.ts';

/** What a request has beside its address. */
export interface Asked {
    query?: Record<string, string | number | boolean | readonly string[] | undefined>;
    body?: unknown;
    /** Of what was read: the write is refused where somebody changed it since. */
    version?: number;
}

/** Asks a service by path, where its types are not at hand or the answer is no JSON. Refusals are {@link Problem}s. */
export function plainClient(token: Token, base = '') {
    async function send(method: string, path: string, asked: Asked): Promise<Response> {
        const bearer = await token();
        const headers = new Headers();
        if (bearer) {
            headers.set('Authorization', `Bearer ${bearer}`);
        }
        if (method !== 'GET') {
            headers.set('Idempotency-Key', crypto.randomUUID());
        }
        if (asked.version !== undefined) {
            headers.set('If-Match', `"${asked.version}"`);
        }
        if (asked.body !== undefined) {
            headers.set('Content-Type', 'application/json');
        }
        const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
        const answer = await fetch(`${base}${path}${queryOf(asked)}`, { method, headers, body }).catch(() => {
            throw Problem.unreachable();
        });
        if (!answer.ok) {
            throw await Problem.of(answer);
        }
        return answer;
    }

    return {
        async ask<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, asked: Asked = {}): Promise<T> {
            const answer = await send(method, path, asked);
            return (answer.status === 204 ? undefined : await answer.json()) as T;
        },
        async file(path: string, query?: Asked['query']): Promise<Blob> {
            return (await send('GET', path, { query })).blob();
        },
    };
}

export type PlainClient = ReturnType<typeof plainClient>;

/** Of lists each by its own, of what is not said nothing. */
export function queryOf({ query = {} }: Asked): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        for (const one of Array.isArray(value) ? value : [value]) {
            if (one !== undefined && one !== '') {
                search.append(name, String(one));
            }
        }
    }
    const text = search.toString();
    return text ? `?${text}` : '';
}
