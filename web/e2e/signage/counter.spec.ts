import { COUNTER_2, desk } from '../branch.ts';
import { audit, expect, suite, test } from '../turno.ts';

const SIZES = [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
];

test('the screen of a counter follows what happens there', async ({ page }) => {
    const counter = await desk();
    const ticket = await counter.ticket();
    await page.goto(`${suite.signage}counters/${COUNTER_2}`);
    await expect(page.locator('.counter.free')).toBeVisible();
    await audit(page);

    await counter.call(ticket);
    await expect(page.getByTestId('number')).toHaveText(ticket.number);
    await expect(page.locator('.counter.called')).toBeVisible();
    for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect(page.getByTestId('number')).toBeInViewport({ ratio: 1 });
    }

    await counter.start(ticket);
    await expect(page.locator('.counter.serving')).toBeVisible();
    await audit(page);

    await counter.finish(ticket);
    await expect(page.locator('.counter.free')).toBeVisible();
    await counter.close();
});
