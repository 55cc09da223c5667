import { customerSignIn, expect, suite, test } from '../turno.ts';
import { book, CARDS, freeStarts, onward, sayWho, slotAt, toTimes } from '../portal/journey.ts';
import { picture } from './picture.ts';

test('portal, from start to done', async ({ page }) => {
    const place = (await freeStarts(CARDS, 4)).at(-1)!;
    await page.goto(suite.portal);
    await expect(page.locator('.choose').first()).toBeVisible();
    await picture(page, 'portal-branch');
    await page.locator(`[data-branch="${suite.london}"]`).click();
    await expect(page.locator('label.service').first()).toBeVisible();
    await picture(page, 'portal-service');

    await page.goto(`${suite.portal}?branch=${place.branchId}&service=${place.serviceId}`);
    await expect(page.locator('[role=grid][aria-busy=false]')).toBeVisible();
    await picture(page, 'portal-day');
    await toTimes(page, place);
    await picture(page, 'portal-time');
    await slotAt(page, place.start).click();
    await onward(page);
    await expect(page.locator('input[autocomplete=name]')).toBeVisible();
    await picture(page, 'portal-details');
    await sayWho(page);
    await picture(page, 'portal-review');
    await onward(page);
    await expect(page.locator('img.qr')).toBeVisible();
    await picture(page, 'portal-done');
});

test('portal, afterwards', async ({ page }) => {
    const place = (await freeStarts(CARDS, 5)).at(-2)!;
    const { id, manageToken } = await book(place);
    await page.goto(`${suite.portal}manage/${id}?token=${manageToken}`);
    await expect(page.locator('h1')).toBeVisible();
    await picture(page, 'portal-manage');

    await book(place, await suite.token('carla'));
    await page.goto(`${suite.portal}me`);
    await page.locator('.action button').click();
    await page.locator('#username').waitFor();
    await customerSignIn(page);
    await expect(page.locator('.part').first()).toBeVisible();
    await picture(page, 'portal-mine');
});
