import { COUNTER_2, desk, type Ticket } from '../branch.ts';
import { audit, expect, suite, test } from '../turno.ts';

test.use({ viewport: { width: 390, height: 844 } });

const pageOf = ({ id, visitorToken }: Ticket) => `${suite.kiosk}visit/${id}?token=${visitorToken}`;

test('a visitor follows the queue on the phone, is called, and says how it was', { tag: '@main' }, async ({ page }) => {
    const counter = await desk();
    const before = await counter.ticket();
    const ticket = await counter.ticket();
    await page.addInitScript(() => {
        Object.assign(window, { buzzed: 0 });
        navigator.vibrate = () => {
            (window as unknown as { buzzed: number }).buzzed++;
            return true;
        };
    });
    await page.goto(pageOf(ticket));
    await expect(page.getByTestId('number')).toHaveText(ticket.number);
    const ahead = await page.getByTestId('ahead').textContent();
    await audit(page);

    await counter.call(before);
    await expect(page.getByTestId('ahead')).not.toHaveText(ahead!);
    await counter.start(before);
    await counter.finish(before);

    await counter.call(ticket);
    await expect(page.getByTestId('counter')).toHaveText('2');
    await expect.poll(() => page.evaluate(() => (window as unknown as { buzzed: number }).buzzed)).toBe(1);
    await audit(page);

    await counter.start(ticket);
    await counter.finish(ticket);
    await page.getByRole('radio').nth(3).check({ force: true });
    await page.getByRole('textbox').fill('Quick and friendly');
    await audit(page);
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('section.form h2')).toBeFocused();
    await counter.close();
});

test('a visitor asks for more time, and leaves', async ({ page }) => {
    const counter = await desk();
    const ticket = await counter.ticket();
    await page.goto(pageOf(ticket));
    const actions = page.locator('.actions > .v-btn');

    await actions.first().click();
    await expect(page.locator('.actions [role=status]')).toBeVisible();

    await actions.last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await audit(page);
    await page.getByRole('dialog').locator('.v-btn').first().click();
    await expect(page.locator('.place.left')).toBeVisible();
    const { status } = await suite.api(
        'branch',
        `/api/v1/visits/${ticket.id}?${new URLSearchParams({ token: ticket.visitorToken })}`,
    );
    expect(status).toBe('LEFT');
    await counter.close();
});

test('the link of the counter screen asks how it was, once, and tells nothing of the visit', async ({ page }) => {
    const counter = await desk();
    const ticket = await counter.ticket();
    await counter.call(ticket);
    await counter.start(ticket);
    await counter.finish(ticket);
    const asked = async (): Promise<string> =>
        (await suite.api('hardware', `/api/v1/counters/${COUNTER_2}/screen`)).feedback?.link ?? '';
    await expect.poll(asked).toContain(ticket.id);
    const link = await asked();

    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(ticket.number)).toHaveCount(0);
    await audit(page);
    await page.getByRole('radio').nth(4).check({ force: true });
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('section.form h2')).toBeFocused();

    await page.reload();
    await page.getByRole('radio').nth(0).check({ force: true });
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('section.form h2')).toBeVisible();
    const { token } = Object.fromEntries(new URL(link).searchParams);
    const looked = await page.request.get(
        `${new URL(suite.kiosk).origin}/api/v1/visits/${ticket.id}?${new URLSearchParams({ token: token! })}`,
    );
    expect(looked.status()).toBe(404);
    await counter.close();
});

test('a link that is not valid says so', async ({ page }) => {
    const counter = await desk();
    const ticket = await counter.ticket();
    await page.goto(pageOf({ ...ticket, visitorToken: 'wrong' }));
    await expect(page.locator('.empty')).toBeVisible();
    await audit(page);
    await counter.close();
});
