import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { appointment, emptyBranch, freeStart, somebody, wordsOf } from './branch.ts';

test.beforeEach(async ({ page }) => {
    await emptyBranch();
    await page.goto(`${suite.cockpit}reception`);
    await staffSignIn(page, 'reception.london');
});
test.afterAll(emptyBranch);

test('reception gives a ticket to somebody who walked in', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    await audit(page);
    await page.getByRole('link', { name: t('part.walkIn') }).click();
    await page.locator('.service').nth(1).click();
    await page.getByLabel(t('walkIn.priorities.raised')).check();
    await audit(page);
    await page.getByRole('button', { name: t('walkIn.issue') }).click();

    const given = page.locator('.given');
    await expect(given.locator('.number')).toHaveText(/^C\d+$/);
    const number = await given.locator('.number').innerText();
    const token = await suite.token('reception.london');
    const { tickets } = await suite.api('branch', '/api/v1/tickets', { token });
    expect(tickets.find((one: { number: string }) => one.number === number)).toMatchObject({ priority: 2 });
});

test('somebody with an appointment is found and checked in by one key', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { name, phone } = somebody();
    const { code, start } = await appointment(await freeStart('01900000-0000-7000-8000-000000001002'), name, phone);
    const ahead = Math.floor((Date.parse(start) - Date.parse(await suite.clock())) / 60_000) - 25;
    await suite.advance(`PT${ahead}M`);
    await page.reload();

    const field = page.getByRole('textbox', { name: t('arrivals.find') });
    await field.fill(code);
    await expect(page.locator('.row').getByText(name)).toBeVisible();
    await field.press('Enter');
    await expect(page.locator('.given').getByText(name)).toBeVisible();
    await audit(page);
    await field.fill(name.split(' ')[1]!);
    await expect(page.locator('.row').getByText(t('stage.arrived'))).toBeVisible();
});

test('who comes too early is told when to come back', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { name, phone } = somebody();
    const { code } = await appointment(await freeStart('01900000-0000-7000-8000-000000001002', 3), name, phone);

    await expect(async () => {
        await page.getByRole('textbox', { name: t('arrivals.find') }).fill(code);
        await page.getByRole('textbox', { name: t('arrivals.find') }).press('Enter');
        await expect(page.getByText(t('arrivals.comeBack'))).toBeVisible({ timeout: 2_000 });
    }).toPass();
});

test('reception books for somebody who calls', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { name, phone } = somebody();

    await page.getByRole('link', { name: t('part.book') }).click();
    await page.locator('.v-select').first().click();
    await page.getByRole('option').nth(1).click();
    await page.getByLabel(t('fact.name'), { exact: true }).fill(name);
    await page.getByLabel(t('fact.phone')).fill(phone);
    await page.getByRole('button', { name: t('slots.later') }).click();
    await page.locator('.day:enabled').first().click();
    await page.locator('.slots button').first().click();
    await audit(page);
    await page.getByRole('button', { name: t('book.book'), exact: true }).click();

    await expect(page.getByRole('heading', { name: t('book.done') })).toBeFocused();
    await expect(page.locator('.booked .number')).toHaveText(/^[A-Z]{2}\d{4}$/);
});

test('a customer is found by phone, moved, and cancelled with a reason', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { name, phone } = somebody();
    const booked = await appointment(await freeStart('01900000-0000-7000-8000-000000001002', 2), name, phone);
    const token = await suite.token('reception.london');
    const read = () => suite.api('booking', `/api/v1/appointments/${booked.id}`, { token });

    await page.getByRole('link', { name: t('part.customers') }).click();
    await page.getByRole('textbox', { name: t('customers.find') }).fill(phone.replace('+44', '0'));
    await page.getByText(name).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await audit(page);

    await page.getByRole('link', { name: t('handling.move') }).click();
    await page.getByRole('button', { name: t('slots.later') }).click();
    await page.locator('.day:enabled').first().click();
    await page.locator('.slots button').first().click();
    await page.getByRole('button', { name: t('move.move') }).click();
    await expect(page.getByRole('heading', { name: t('move.done') })).toBeFocused();
    expect((await read()).start).not.toBe(booked.start);

    await page.getByRole('button', { name: t('back') }).click();
    await page.getByRole('button', { name: t('handling.cancel') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: t('handling.cancel') })).toBeDisabled();
    await dialog.locator('.v-select').click();
    await page.getByRole('option', { name: t('reasons.customer-request') }).click();
    await audit(page);
    await dialog.getByRole('button', { name: t('handling.cancel') }).click();
    await expect(page.getByText(t('state.CANCELLED'))).toBeVisible();
    expect(await read()).toMatchObject({ status: 'CANCELLED', cancelReason: 'customer-request' });
});
