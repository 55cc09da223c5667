import type { Page } from '@playwright/test';
import { emptyBranch } from './cockpit/branch.ts';
import { CARDS, freeStarts, onward, sayWho, slotAt, throughSteps } from './portal/journey.ts';
import { expect, staffSignIn, suite, test } from './turno.ts';
import { listen, said } from './voice.ts';
import { words } from './words.ts';

const MINUTE = 60_000;
/** What the sandbox's bar moves the clock by, in the order of its buttons. */
const STEPS = [5, 30, 60, 24 * 60].map((minutes) => minutes * MINUTE);

test.beforeEach(emptyBranch);
test.afterAll(emptyBranch);

/** Moves the clock by the bar, until the start is less than ten minutes away. */
async function waitFor(page: Page, start: number): Promise<void> {
    for (let left = start - now(await suite.clock()); left > 10 * MINUTE; left = start - now(await suite.clock())) {
        const step = STEPS.findLastIndex((one) => one <= left - 5 * MINUTE);
        const before = now(await suite.clock());
        await page.locator('aside.bar button').nth(step).click();
        await expect.poll(async () => now(await suite.clock())).toBeGreaterThanOrEqual(before + STEPS[step]!);
    }
}

const now = Date.parse;

test('a newcomer books, lets time pass, sees the ticket come, calls it and hears it', async ({ page, context }) => {
    const place = (await freeStarts(CARDS, 1))[0]!;
    await page.goto(suite.portal);
    await throughSteps(page, place);
    await slotAt(page, place.start).click();
    await onward(page);
    await sayWho(page);
    await onward(page);
    const code = page.locator('.big.code');
    await expect(code).toHaveText(/^[A-Z]{2}\d{4}$/);
    const booked = (await code.textContent())!;

    await waitFor(page, Date.parse(place.start));

    const cockpit = await context.newPage();
    await cockpit.goto(suite.cockpit);
    await staffSignIn(cockpit, 'operator.london.1');
    await cockpit.getByRole('button', { name: words('cockpit.counter.open', { name: '1' }) }).click();
    const lobby = await context.newPage();
    await lobby.setViewportSize({ width: 1920, height: 1080 });
    await listen(lobby);
    await lobby.goto(`${suite.signage}lobby`);
    await expect(lobby.getByRole('heading', { level: 1 })).toBeVisible();
    const manager = await suite.token('manager.london');
    const ticketOf = async () => {
        const { tickets } = await suite.api('branch', '/api/v1/tickets', { token: manager });
        return tickets.find(({ appointmentCode }: { appointmentCode?: string }) => appointmentCode === booked)?.number;
    };
    await expect.poll(ticketOf).toBeTruthy();
    const number = await ticketOf();
    await expect(lobby.getByText(number).first()).toBeVisible();

    await cockpit.getByRole('button', { name: words('cockpit.queue.callThis', { number }) }).click();

    await expect(cockpit.locator('.ticket').getByText(number)).toBeVisible();
    await expect(cockpit.locator('.ticket').getByText(booked)).toBeVisible();
    await expect(lobby.getByTestId('latest-number')).toHaveText(number);
    await expect.poll(async () => (await said(lobby)).map(({ lang }) => lang)).toContain(test.info().project.name);
    await expect(page.locator('html')).toHaveAttribute('dir', test.info().project.name === 'ar' ? 'rtl' : 'ltr');
});
