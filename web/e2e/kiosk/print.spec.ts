import type { Page } from '@playwright/test';
import { words } from '../words.ts';
import { duringOpeningHours } from '../branch.ts';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';

interface Printer {
    port: number;
    jobs: { text: string }[];
}

const printer = async (): Promise<Printer> => (await suite.api('sandbox', '/devices/printers'))[0];

/** What sensors of the emulator say. */
async function paperIsOut(paperOut: boolean): Promise<void> {
    const { port } = await printer();
    const body = { coverOpen: false, paperOut, paperLow: false, failed: false };
    await suite.api('sandbox', `/devices/printers/${port}/state`, { method: 'PUT', body });
}

async function takeTicket(page: Page): Promise<string> {
    await page.goto(suite.kiosk);
    await page.locator(`.languages [lang=${test.info().project.name}]`).click();
    await page.locator('.choices .choice').nth(1).click();
    await expect(page.locator('.choices')).toBeHidden();
    await page.locator('.choice').first().click();
    return (await page.getByTestId('number').textContent())!;
}

test.beforeEach(duringOpeningHours);
test.afterEach(() => paperIsOut(false));

test('a kiosk that was set up prints; without paper it says so, and so does the cockpit', async ({ page }) => {
    await page.goto(`${suite.kiosk}setup`);
    await page.locator('.setup .v-btn').first().click();
    await page.locator('#username').waitFor();
    await staffSignIn(page, 'manager.london');
    await page.getByRole('combobox').last().press('ArrowDown');
    await page.getByRole('option').nth(1).click();
    await audit(page);

    const number = await takeTicket(page);
    await expect(page.getByText(words('kiosk.given.printed'))).toBeVisible();
    await expect.poll(async () => (await printer()).jobs.map((job) => job.text).join()).toContain(number);

    await paperIsOut(true);
    const cockpit = await page.context().newPage();
    await cockpit.goto(`${suite.cockpit}manager`);
    await staffSignIn(cockpit, 'manager.london');
    await expect(cockpit.getByText(words('cockpit.device.paper-out'))).toBeVisible({ timeout: 40_000 });
    await takeTicket(page);
    await expect(page.getByText(words('kiosk.given.noPaper'))).toBeVisible();
    await audit(page);
});
