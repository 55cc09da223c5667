import type { CDPSession, Page } from '@playwright/test';
import { desk } from '../branch.ts';
import { expect, suite, test } from '../turno.ts';

/** More than a counter calls in a day. */
const CALLS = 150;
const WARM_UP = 30;
const MEGABYTE = 2 ** 20;

interface Kept {
    nodes: number;
    listeners: number;
    bytes: number;
}

/** What the page holds on to, once all that can go has gone. */
async function keptBy(devtools: CDPSession): Promise<Kept> {
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

/** Serves so many, one after the other; returns when the screen has shown the last. */
async function serve(page: Page, counter: Awaited<ReturnType<typeof desk>>, people: number): Promise<void> {
    for (let served = 0; served < people; served++) {
        const ticket = await counter.ticket();
        await counter.call(ticket);
        if (served === people - 1) {
            await expect(page.getByTestId('latest-number')).toHaveText(ticket.number);
        }
        await counter.start(ticket);
        await counter.finish(ticket);
    }
    await expect(page.getByTestId('latest-number')).toBeHidden();
}

test('the lobby screen holds on to nothing that it has shown', async ({ page, context }) => {
    test.setTimeout(300_000);
    const counter = await desk();
    await page.addInitScript(() => {
        window.speechSynthesis.speak = (utterance) => void setTimeout(() => utterance.dispatchEvent(new Event('end')));
    });
    await page.goto(`${suite.signage}lobby`);
    const devtools = await context.newCDPSession(page);
    await serve(page, counter, WARM_UP);
    const before = await keptBy(devtools);

    await serve(page, counter, CALLS);

    const after = await keptBy(devtools);
    expect(after.nodes).toBeLessThan(before.nodes * 1.2);
    expect(after.listeners).toBeLessThan(before.listeners * 1.2);
    expect(after.bytes).toBeLessThan(before.bytes + MEGABYTE);
    await counter.close();
});
