import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

const PATH = `/api/v1/tenants/${suite.tenant}/branding`;

test.afterEach(async () => {
    const token = await suite.token('admin');
    // Whatever the test came to: without a look of its own there is nothing to take back.
    await suite.api('policy', PATH, { token }).then(
        () => suite.api('policy', PATH, { method: 'DELETE', token }),
        () => undefined,
    );
});

test('gives the portal the colours of the organisation', async ({ page }) => {
    await page.goto(`${suite.admin}branding`);
    await staffSignIn(page, 'admin');
    const primary = page.getByRole('textbox', { name: words('admin.branding.primary'), exact: true });
    await primary.fill('#ffd24a');
    await expect(page.getByText(words('admin.branding.darken')).first()).toBeVisible();
    await primary.fill('#7a1f5c');
    await expect(page.getByText(words('admin.branding.darken')).first()).toBeHidden();
    await audit(page);
    await page.getByRole('button', { name: words('admin.branding.save'), exact: true }).click();
    await expect
        .poll(async () => (await (await fetch(`${suite.portal}app.json`)).json()).branding?.primary, {
            timeout: 20_000,
        })
        .toBe('#7a1f5c');
});
