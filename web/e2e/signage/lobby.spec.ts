import { desk } from '../branch.ts';
import { audit, expect, suite, test } from '../turno.ts';
import { listen, said } from '../voice.ts';

test.beforeEach(({ page }) => listen(page));

test(
    'a call appears on the lobby screen and is spoken in the languages of the branch',
    { tag: '@main' },
    async ({ page }) => {
        const counter = await desk();
        const ticket = await counter.ticket();
        await page.goto(`${suite.signage}lobby`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

        await counter.call(ticket);

        await expect(page.getByTestId('latest-number')).toHaveText(ticket.number);
        await expect(page.getByTestId('latest-counter')).toHaveText('2');
        await expect
            .poll(async () => (await said(page)).map(({ lang }) => lang))
            .toEqual(['en', 'ar', 'fr', 'de', 'es']);
        expect((await said(page))[0]?.text).toContain(ticket.number.split('').join(' '));
        await audit(page);

        await counter.recall(ticket);
        await expect.poll(async () => (await said(page)).length).toBe(10);

        await page.reload();
        await expect(page.getByTestId('latest-number')).toHaveText(ticket.number);
        expect(await said(page), 'what was said is not said again').toEqual([]);

        await counter.start(ticket);
        await expect(page.getByTestId('latest-number')).toBeHidden();
        await expect(page.getByRole('listitem').filter({ hasText: ticket.number }).first()).toBeVisible();
        await counter.close();
    },
);

test(
    'the lobby screen keeps what it showed while nobody answers, and comes back by itself',
    { tag: '@main' },
    async ({ page, context }) => {
        const counter = await desk();
        const ticket = await counter.ticket();
        await counter.call(ticket);
        await page.goto(`${suite.signage}lobby`);
        await expect(page.getByTestId('latest-number')).toHaveText(ticket.number);

        await context.setOffline(true);
        await expect(page.locator('.away')).toBeVisible();
        await expect(page.getByTestId('latest-number')).toHaveText(ticket.number);

        await counter.start(ticket);
        await context.setOffline(false);
        await expect(page.locator('.away')).toBeHidden();
        await expect(page.getByTestId('latest-number')).toBeHidden();
        await counter.close();
    },
);

test('a screen that was set up shows its place after every start', async ({ page }) => {
    await page.goto(suite.signage);
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.locator('.counters .v-btn').first()).toBeVisible();
    await audit(page);

    await page.locator('.counters .v-btn').first().click();
    await expect(page).toHaveURL(/\/counters\//);

    await page.goto(suite.signage);
    await expect(page).toHaveURL(/\/counters\//);
});
