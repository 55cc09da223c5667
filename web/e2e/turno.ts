import AxeBuilder from '@axe-core/playwright';
import { expect, test as plain, type Page, type ViewportSize } from '@playwright/test';

export { expect } from '@playwright/test';

const at = (name: string, usual: string) => process.env[`TURNO_${name}`] ?? usual;

const services = {
    policy: at('POLICY', 'http://127.0.0.1:8081'),
    booking: at('BOOKING', 'http://127.0.0.1:8082'),
    notification: at('NOTIFICATION', 'http://127.0.0.1:8083'),
    sandbox: at('SANDBOX', 'http://127.0.0.1:8085'),
    branch: at('BRANCH', 'http://127.0.0.1:8100'),
    hardware: at('HARDWARE', 'http://127.0.0.1:8101'),
    keycloak: at('KEYCLOAK', 'http://127.0.0.1:8180'),
    wan: at('WAN', 'http://127.0.0.1:9490'),
};

export type Service = keyof typeof services;

interface Request {
    method?: string;
    token?: string;
    body?: unknown;
    headers?: Record<string, string>;
}

const PASSWORD = 'turno-demo';

/** The running suite: where its apps are, and what a test asks of its services beside the screens. */
export const suite = {
    portal: at('PORTAL', `${services.booking}/`),
    admin: at('ADMIN', `${services.policy}/`),
    cockpit: at('COCKPIT', `${services.branch}/cockpit/`),
    kiosk: at('KIOSK', `${services.branch}/kiosk/`),
    signage: at('SIGNAGE', `${services.hardware}/signage/`),
    sandbox: `${services.sandbox}/`,
    inbox: `${services.sandbox}/`,
    /** The tenant and the branch that the tests live in. */
    tenant: '01900000-0000-7000-8000-000000000001',
    london: '01900000-0000-7000-8000-000000000101',

    /** Where the suite's clock stands, ISO 8601. */
    async clock(): Promise<string> {
        return (await suite.api('sandbox', '/clock')).now;
    },

    /** Moves it forward, e.g. by `PT5M`; returns when every service follows. */
    async advance(by: string): Promise<void> {
        await suite.api('sandbox', '/clock', { method: 'POST', body: { advance: by } });
    },

    /** What `./turno wan` does to the line between London's branch and the centre. */
    async line(state: 'cut' | 'open'): Promise<void> {
        expect((await fetch(`${services.wan}/lines/0`, { method: 'PUT', body: state })).ok).toBe(true);
    },

    /** @returns the answer's body; fails the test where it is refused */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    async api(service: Service, path: string, { method = 'GET', token, body, headers }: Request = {}): Promise<any> {
        const answer = await fetch(services[service] + path, {
            method,
            headers: {
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                ...(token ? { Authorization: `Bearer ${token}` } : {}),
                ...(method === 'GET' ? {} : { 'Idempotency-Key': crypto.randomUUID() }),
                ...headers,
            },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.text();
        expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
        return text ? JSON.parse(text) : undefined;
    },

    /** A bearer token of this member of staff, or of the customer `carla`. */
    async token(user: string): Promise<string> {
        const customer = user === 'carla';
        const answer = await fetch(
            `${services.keycloak}/realms/${customer ? 'turno-customers' : 'turno'}/protocol/openid-connect/token`,
            {
                method: 'POST',
                body: new URLSearchParams({
                    grant_type: 'password',
                    client_id: customer ? 'turno-portal' : 'turno-cli',
                    username: user,
                    password: PASSWORD,
                }),
            },
        );
        expect(answer.ok, `${user} signs in: ${answer.status}`).toBe(true);
        return (await answer.json()).access_token;
    },
};

/** Every journey runs in both directions, and so also on both sizes of its app. */
const SIZES: Record<string, Record<string, ViewportSize>> = {
    admin: { en: { width: 1440, height: 900 }, ar: { width: 1180, height: 820 } },
    cockpit: { en: { width: 1440, height: 900 }, ar: { width: 1280, height: 800 } },
    kiosk: { en: { width: 1080, height: 1920 }, ar: { width: 1080, height: 1920 } },
    portal: { en: { width: 1280, height: 800 }, ar: { width: 390, height: 844 } },
    signage: { en: { width: 1920, height: 1080 }, ar: { width: 1080, height: 1920 } },
};

/** Pages speak the project's language from the start. */
export const test = plain.extend({
    viewport: async ({ viewport }, use, info) => {
        const app = info.file.split('/').at(-2) ?? '';
        await use(SIZES[app]?.[info.project.name] ?? viewport);
    },
    context: async ({ context }, use, info) => {
        await context.addInitScript((locale) => {
            if (!window.localStorage.getItem('turno.locale')) {
                window.localStorage.setItem('turno.locale', locale);
            }
        }, info.project.name);
        await use(context);
    },
});

/** Fills Keycloak's form, where it is shown. */
async function signIn(page: Page, user: string): Promise<void> {
    const form = page.locator('#username');
    const inside = page.locator('#content');
    await form.or(inside).first().waitFor();
    if (await form.isVisible()) {
        await form.fill(user);
        await page.locator('#password').fill(PASSWORD);
        await page.locator('#kc-login').click();
        await inside.waitFor();
    }
}

export const staffSignIn = signIn;
export const customerSignIn = (page: Page, user = 'carla') => signIn(page, user);

/** Fails on what keeps people out: serious and critical findings of axe, once what fades in stands. */
export async function audit(page: Page): Promise<void> {
    await expect(async () => expect(await graveFindings(page)).toEqual([])).toPass({ timeout: 10_000 });
}

/** Within the page itself, which is twice as fast; the portal inside of another site's page is looked at by itself. */
async function graveFindings(page: Page): Promise<string[]> {
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}
