import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { audit, customerSignIn, expect, suite, test } from '../turno.ts';
import { words } from '../words.ts';
import { book, CARDS, freeStarts } from './journey.ts';

/** The tab of somebody who signed in before. */
async function signedIn(page: Page): Promise<void> {
    const token = await suite.token('carla');
    const { signIn } = await (await fetch(`${suite.portal}app.json`)).json();
    const user = {
        access_token: token,
        token_type: 'Bearer',
        profile: { sub: 'carla', name: 'Carla Ruiz', email: 'carla@example.com' },
        expires_at: Math.floor(Date.now() / 1000) + 800,
    };
    await page.addInitScript(
        ([key, value]) => window.sessionStorage.setItem(key!, value!),
        [`oidc.user:${signIn.authority}:${signIn.client}`, JSON.stringify(user)],
    );
}

test('should show my appointments without a network, and say how old they are', { tag: '@main' }, async ({ page }) => {
    const place = (await freeStarts(CARDS, 10))[5]!;
    const booked = await book(place, await suite.token('carla'));
    await signedIn(page);
    await page.goto(`${suite.portal}me`);
    const mine = page.locator('.row', { hasText: booked.code });
    await expect(mine).toBeVisible();
    await audit(page);
    await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
    });

    await page.context().setOffline(true);
    await page.reload();

    await expect(mine).toBeVisible();
    await expect(page.locator('.old')).toBeVisible();
    await mine.locator('button').click();
    await expect(mine.locator('img.qr')).toBeVisible();
    await page.context().setOffline(false);
    await suite.api('booking', `/api/v1/appointments/${booked.id}/cancel`, {
        method: 'POST',
        headers: { 'Manage-Token': booked.manageToken },
        body: {},
    });
});

test('should keep preferences', async ({ page }) => {
    const token = await suite.token('carla');
    const place = (await freeStarts(CARDS, 11))[6]!;
    const booked = await book(place, token);
    await signedIn(page);
    await page.goto(`${suite.portal}me/preferences`);
    await expect(page.locator('#preferences')).toBeVisible();
    await audit(page);

    await page.locator('#preferences input[value="sms,email"]').check();
    await onwardAndWait(page);

    const kept = await suite.api('booking', '/api/v1/me/preferences', { token });
    expect(kept.channels).toEqual(['sms', 'email']);
    await page.locator('#preferences input[value="email,sms"]').check();
    await onwardAndWait(page);
    await suite.api('booking', `/api/v1/appointments/${booked.id}/cancel`, {
        method: 'POST',
        headers: { 'Manage-Token': booked.manageToken },
        body: {},
    });
});

async function onwardAndWait(page: Page): Promise<void> {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.locator('.action button').click();
    expect((await saved).ok()).toBe(true);
}

test('should sign in through Keycloak, and come back to where one wanted to go', async ({ page }) => {
    await page.goto(`${suite.portal}me`);
    await page.locator('.action button').click();
    await page.locator('#username').waitFor();
    await customerSignIn(page);

    await expect(page).toHaveURL(/\/me$/);
    await expect(page.locator('.part').first()).toBeVisible();
});

test('should say what is kept', async ({ page }) => {
    await page.goto(`${suite.portal}privacy`);
    await expect(page.locator('h2')).toHaveCount(6);
    await audit(page);
});

test('should give a copy of what is kept, and take the wish to be forgotten until it is withdrawn', async ({
    page,
}) => {
    const token = await suite.token('carla');
    const booked = await book((await freeStarts(CARDS, 12))[4]!, token);
    await signedIn(page);
    await page.goto(`${suite.portal}privacy`);
    const rights = page.locator('.rights');

    const saving = page.waitForEvent('download');
    await rights.getByRole('button', { name: words('portal.rights.copy') }).click();
    const copy = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
    expect(copy.appointments.map(({ id }: { id: string }) => id)).toContain(booked.id);

    await rights.getByRole('button', { name: words('portal.rights.erase') }).click();
    await audit(page);
    await rights.getByRole('button', { name: words('portal.rights.sure') }).click();
    await expect(rights.getByRole('status')).toBeVisible();
    await audit(page);
    const asked = await suite.api('booking', '/api/v1/me/data/erasure', { token });
    expect(Date.parse(asked.askedAt)).toBeLessThanOrEqual(Date.parse(await suite.clock()));

    await rights.getByRole('button', { name: words('portal.rights.withdraw') }).click();
    await expect(rights.getByRole('status')).toHaveCount(0);
    await suite.api('booking', `/api/v1/appointments/${booked.id}/cancel`, {
        method: 'POST',
        headers: { 'Manage-Token': booked.manageToken },
        body: {},
    });
});
