import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

const MADRID = '01900000-0000-7000-8000-000000000201';
const CARDS = '01900000-0000-7000-8000-000000001001';

let token: string;
let booked: { id: string; code: string; start: string };

test.beforeEach(async () => {
    token = await suite.token('admin');
    const today = (await suite.clock()).slice(0, 10);
    const until = new Date(Date.parse(today) + 12 * 86_400_000).toISOString().slice(0, 10);
    const query = `service=${CARDS}&from=${today}&to=${until}`;
    const { days } = await suite.api('booking', `/api/v1/branches/${MADRID}/availability?${query}`);
    const day = days.findLast((one: { slots: unknown[] }) => one.slots.length > 0);
    const body = {
        branchId: MADRID,
        serviceIds: [CARDS],
        start: day.slots[0].start,
        name: 'Filter Guest',
        email: 'filter@example.com',
    };
    booked = await suite.api('booking', '/api/v1/appointments', {
        method: 'POST',
        token,
        body: { ...body, channel: 'CALL_CENTRE', reason: 'customer-request' },
    });
});

test.afterEach(async () => {
    const body = { reason: 'customer-request' };
    await suite.api('booking', `/api/v1/appointments/${booked.id}/cancel`, { method: 'POST', token, body });
});

test('filters the list, and opens one with its history and messages', async ({ page }) => {
    await page.goto(`${suite.admin}appointments?branch=${MADRID}&status=BOOKED`);
    await staffSignIn(page, 'admin');
    const mine = page.getByRole('link', { name: booked.code });
    await expect(mine).toBeVisible();
    await audit(page);

    await page.goto(`${suite.admin}appointments?branch=${MADRID}&status=CANCELLED`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(mine).toHaveCount(0);

    await page.goto(`${suite.admin}appointments?branch=${MADRID}&q=${booked.code}`);
    await expect(mine).toBeVisible();
    await mine.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(booked.code);
    await expect(page.getByText('Filter Guest')).toBeVisible();
    await expect(page.getByText(words('admin.audit.deed.booked')).first()).toBeVisible();
    await audit(page);
});
