import { desk, duringOpeningHours } from '../branch.ts';
import { ACCOUNTS, appointment, CARDS, emptyBranch, freeStart, somebody, walkIn, wordsOf } from '../cockpit/branch.ts';
import { expect, staffSignIn, suite, test } from '../turno.ts';
import { picture } from './picture.ts';

/** A morning as it may be: some wait, somebody is called, others have booked. */
async function morning(): Promise<void> {
    await emptyBranch();
    await duringOpeningHours();
    for (const service of [ACCOUNTS, undefined, ACCOUNTS, undefined, undefined]) {
        await walkIn(service);
    }
    const { name, phone } = somebody();
    await appointment(await freeStart(CARDS, 0), name, phone);
}

test.afterAll(emptyBranch);

test('cockpit', async ({ page }) => {
    const t = wordsOf(test.info().project.name);
    await morning();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(suite.cockpit);
    await staffSignIn(page, 'manager.london');
    await page.goto(`${suite.cockpit}counter`);
    await page.getByRole('button', { name: t('counter.open', { name: '1' }) }).click();
    await page.getByRole('button', { name: t('deed.next') }).click();
    await expect(page.locator('.ticket')).toBeVisible();
    await picture(page, 'cockpit-counter');
    await page.goto(`${suite.cockpit}reception`);
    await expect(page.locator('h1')).toBeVisible();
    await picture(page, 'cockpit-reception');
    await page.goto(`${suite.cockpit}manager`);
    await expect(page.locator('h1')).toBeVisible();
    await picture(page, 'cockpit-manager');
});

test('signage, and the phone of who is called', async ({ page }) => {
    await morning();
    const counter = await desk();
    const before = await counter.ticket();
    await counter.call(before);
    const ticket = await counter.ticket();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`${suite.signage}lobby`);
    await expect(page.getByTestId('latest-number')).toHaveText(before.number);
    await picture(page, 'signage-lobby');
    await page.setViewportSize({ width: 1080, height: 1920 });
    await picture(page, 'signage-lobby-portrait');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${suite.signage}counters/01900000-0000-7000-8000-000000002102`);
    await expect(page.getByText(before.number)).toBeVisible();
    await picture(page, 'signage-counter');

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${suite.kiosk}visit/${ticket.id}?token=${ticket.visitorToken}`);
    await expect(page.getByTestId('number')).toHaveText(ticket.number);
    await picture(page, 'kiosk-visit');
    await counter.close();
});

test('kiosk', async ({ page }) => {
    await duringOpeningHours();
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.goto(suite.kiosk);
    const languages = page.locator('button');
    await expect(languages.nth(1)).toBeVisible();
    await picture(page, 'kiosk-language');
    const name = { en: 'English', ar: 'العربية' }[test.info().project.name]!;
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('.choices .choice')).toHaveCount(3);
    await picture(page, 'kiosk-start');
    await page.locator('.choices .choice').first().click();
    await expect(page.locator('.pad')).toBeVisible();
    await picture(page, 'kiosk-check-in');
    await page.goto(`${suite.kiosk}ticket`);
    await expect(page.locator('h1')).toBeVisible();
    await picture(page, 'kiosk-ticket');
});
