/** What the token says of whoever is signed in. */
export interface Who {
    subject: string;
    account: string;
    name: string;
    roles: string[];
    /** The branch let them in by itself, rather than Keycloak. */
    local: boolean;
}

export type View = 'counter' | 'reception' | 'manager';

const MANAGERS = ['branch-manager', 'country-manager', 'hq-admin'];

/** Reads a bearer token; it is the services that check it. */
export function whoIs(token: string | undefined): Who | undefined {
    const claims = claimsOf(token);
    if (!claims) {
        return undefined;
    }
    const account = String(claims['preferred_username'] ?? '');
    const access = claims['realm_access'] as { roles?: string[] } | undefined;
    return {
        subject: String(claims['sub'] ?? ''),
        account,
        name: String(claims['name'] ?? account),
        roles: access?.roles ?? [],
        local: !String(claims['iss'] ?? '').startsWith('http'),
    };
}

/** What somebody with these roles works with, first what they mostly do. */
export function viewsOf(roles: readonly string[]): View[] {
    if (roles.some((role) => MANAGERS.includes(role))) {
        return ['manager', 'reception', 'counter'];
    }
    const views: View[] = [];
    if (roles.includes('operator')) {
        views.push('counter');
    }
    if (roles.includes('reception')) {
        views.push('reception');
    }
    return views;
}

function claimsOf(token: string | undefined): Record<string, unknown> | undefined {
    const body = token?.split('.')[1];
    if (!body) {
        return undefined;
    }
    try {
        const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
        return undefined;
    }
}
