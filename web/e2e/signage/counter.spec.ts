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

    await audit(page);

    await counter.start(ticket);
    await expect(page.locator('.counter.serving')).toBeVisible();
    await audit(page);
    await counter.finish(ticket);
    await expect(page.locator('.counter.free')).toBeVisible();
    await counter.close();
});

test('the screen of a counter says that it pauses, and that it is closed', { tag: '@main' }, async ({ page }) => {
    const counter = await desk();
    // A call takes away the question that an earlier visit left on the screen.
    const ticket = await counter.ticket();
    await counter.call(ticket);
    await counter.miss(ticket);
    await page.goto(`${suite.signage}counters/${COUNTER_2}`);
    await expect(page.locator('.counter.free')).toBeVisible();

    await counter.rest();
    await expect(page.locator('.counter.on-break .rest')).toBeVisible();
    await audit(page);
    await counter.workOn();
    await expect(page.locator('.counter.free')).toBeVisible();

    await counter.close();
    await expect(page.locator('.counter.closed .rest')).toBeVisible();
    for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect(page.locator('.rest')).toBeInViewport({ ratio: 1 });
    }
    await audit(page);
});

test('whoever was served is asked on the screen how it was, until the next one is called', async ({ page }) => {
    const counter = await desk();
    const [first, second] = [await counter.ticket(), await counter.ticket()];
    await counter.call(first);
    await counter.start(first);
    await page.goto(`${suite.signage}counters/${COUNTER_2}`);
    await expect(page.locator('.counter.serving')).toBeVisible();

    await counter.finish(first);
    const question = page.getByTestId('question');
    await expect(question).toBeVisible();
    for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect(question).toBeInViewport({ ratio: 1 });
    }
    await audit(page);

    await counter.call(second);
    await expect(question).toBeHidden();
    await expect(page.getByTestId('number')).toHaveText(second.number);
    await counter.close();
});
