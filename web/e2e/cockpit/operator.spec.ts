import type { Page } from '@playwright/test';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { ACCOUNTS, COUNTER_1, COUNTER_2, emptyBranch, walkIn, wordsOf } from './branch.ts';

test.beforeEach(emptyBranch);
test.afterAll(emptyBranch);

async function openCounter(page: Page, user: string, name: string, locale: string): Promise<void> {
    await page.goto(suite.cockpit);
    await staffSignIn(page, user);
    await page.getByRole('button', { name: wordsOf(locale)('counter.open', { name }) }).click();
    await expect(page.getByRole('button', { name: wordsOf(locale)('deed.next') })).toBeVisible();
}

test(
    'an operator opens a counter, calls, recalls, starts, finishes and takes it back',
    { tag: '@main' },
    async ({ page }, info) => {
        const t = wordsOf(info.project.name);
        const { number } = await walkIn();
        const ticket = page.locator('.ticket');
        const press = (deed: string) => page.getByRole('button', { name: t(`deed.${deed}`) }).click();

        await page.goto(suite.cockpit);
        await staffSignIn(page, 'operator.london.1');
        await expect(page.getByRole('heading', { name: t('counter.choose') })).toBeVisible();
        await audit(page);
        await page.getByRole('button', { name: t('counter.open', { name: '1' }) }).click();

        await press('next');
        await expect(ticket.getByText(number)).toBeVisible();
        await expect(ticket.getByText(t('status.CALLED'))).toBeVisible();
        await audit(page);
        await press('recall');
        await press('start');
        await expect(ticket.getByText(t('status.SERVING'))).toBeVisible();
        await audit(page);
        await press('finish');
        await expect(page.getByRole('heading', { name: t('idle.nobody') })).toBeVisible();
        await press('undo');
        await expect(ticket.getByText(t('status.SERVING'))).toBeVisible();
    },
);

test('the queue changes by itself, and nobody waiting is no error', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    await openCounter(page, 'operator.london.1', '1', info.project.name);
    await expect(page.getByRole('heading', { name: t('idle.nobody') })).toBeVisible();

    await page.getByRole('button', { name: t('deed.next') }).click();
    await expect(page.locator('.told')).toHaveText(t('idle.asked'));

    const { number } = await walkIn();
    const line = page.getByRole('list', { name: t('queue.title') });
    await expect(line.getByText(number)).toBeVisible();
    await expect(page.locator('.idle').getByText(number)).toBeVisible();
});

test('a visit is parked, taken up again, and passed on to another service', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { number } = await walkIn();
    await openCounter(page, 'operator.london.1', '1', info.project.name);

    await page.keyboard.press('n');
    await expect(page.locator('.ticket').getByText(number)).toBeVisible();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: t('parked.resume', { number }) }).click();
    await expect(page.locator('.ticket').getByText(t('status.SERVING'))).toBeVisible();

    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await audit(page);
    await dialog.locator('.v-select').click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: t('deed.transfer') }).click();
    await expect(dialog).toBeHidden();
    const token = await suite.token('manager.london');
    const { tickets } = await suite.api('branch', '/api/v1/tickets', { token });
    const passedOn = tickets.find((one: { number: string }) => one.number === number);
    expect(passedOn).toMatchObject({ status: 'WAITING', serviceId: ACCOUNTS, leg: 2 });
});

test('a visit is passed on to a colleague, first in line', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { number } = await walkIn();
    const colleague = await suite.token('operator.london.2');
    await suite.api('branch', `/api/v1/counters/${COUNTER_2}/session`, { method: 'PUT', token: colleague });
    await openCounter(page, 'operator.london.1', '1', info.project.name);
    await page.keyboard.press('n');
    await page.keyboard.press('s');
    await expect(page.locator('.ticket').getByText(t('status.SERVING'))).toBeVisible();

    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('transfer.operator')).first().check();
    await dialog.locator('.v-select').click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel(t('transfer.first')).check();
    await audit(page);
    await dialog.getByRole('button', { name: t('deed.transfer') }).click();
    await expect(dialog).toBeHidden();

    const { tickets } = await suite.api('branch', '/api/v1/tickets', { token: colleague });
    const passedOn = tickets.find((one: { number: string }) => one.number === number);
    const counters = await suite.api('branch', '/api/v1/counters', { token: colleague });
    const theirs = counters.find((one: { id: string }) => one.id === COUNTER_2);
    expect(passedOn).toMatchObject({ status: 'WAITING', leg: 2, reservedOperator: theirs.operator });
});

test('two operators want the same person: one wins, the other is offered the next', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const [first, second] = [await walkIn(), await walkIn()];
    const other = await suite.token('operator.london.1');
    await suite.api('branch', `/api/v1/counters/${COUNTER_1}/session`, { method: 'PUT', token: other });
    await openCounter(page, 'operator.london.2', '2', info.project.name);

    // The colleague is faster by as little as can be.
    await page.route(`**/api/v1/calls/${first.id}`, async (route) => {
        const body = { counterId: COUNTER_1 };
        await suite.api('branch', `/api/v1/calls/${first.id}`, { method: 'POST', token: other, body });
        await route.continue();
    });
    await page.getByRole('button', { name: t('queue.callThis', { number: first.number }) }).click();

    await expect(page.getByRole('alert').getByText(t('race.lost'))).toBeVisible();
    const offer = page.getByRole('alert').getByRole('button', { name: t('race.next', { number: second.number }) });
    await offer.click();
    await expect(page.locator('.ticket').getByText(second.number)).toBeVisible();
});

test('the keyboard does it all, but not while somebody types', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const { number } = await walkIn();
    await openCounter(page, 'operator.london.1', '1', info.project.name);

    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog');
    await expect(sheet).toBeVisible();
    await audit(page);
    await page.keyboard.press('n');
    await expect(page.locator('.ticket')).toHaveCount(0);
    await sheet.getByRole('button', { name: t('close') }).click();
    await expect(sheet).toBeHidden();

    await page.keyboard.press('n');
    await expect(page.locator('.ticket').getByText(number)).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.locator('.ticket').getByText(t('status.SERVING'))).toBeVisible();
    await page.keyboard.press('f');
    await expect(page.locator('.ticket')).toHaveCount(0);
    await page.keyboard.press('u');
    await expect(page.locator('.ticket').getByText(number)).toBeVisible();
});

test('an operator takes a break and works on', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    await openCounter(page, 'operator.london.1', '1', info.project.name);

    await page.getByRole('button', { name: t('break.take') }).click();
    await page.getByText(t('break.MEAL')).click();
    await expect(page.getByRole('heading', { name: t('break.now') })).toBeVisible();
    await audit(page);
    await page.getByRole('button', { name: t('break.end') }).click();
    await expect(page.getByRole('button', { name: t('deed.next') })).toBeVisible();
    await page.getByRole('button', { name: t('counter.close') }).click();
    await expect(page.getByRole('heading', { name: t('counter.choose') })).toBeVisible();
});
