import type { Page } from '@playwright/test';
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

/** As a page shows it: its red, green and blue. */
const primaryOf = (page: Page) =>
    page.evaluate(() =>
        getComputedStyle(document.querySelector('.v-application')!).getPropertyValue('--v-theme-primary'),
    );

test('gives every screen the colours of the organisation', async ({ page }) => {
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

    for (const app of ['portal', 'kiosk'] as const) {
        await page.goto(suite[app]);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect(await primaryOf(page), app).toBe('122,31,92');
        await audit(page);
    }
    // On dark ground it would not be read.
    await page.goto(`${suite.signage}lobby`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const [red, green, blue] = (await primaryOf(page)).split(',').map(Number);
    expect(red! > 122 && green! > 31 && blue! > 92 && red! > blue! && blue! > green!).toBe(true);
    await audit(page);
});
