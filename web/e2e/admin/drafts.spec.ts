import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

const MADRID = '01900000-0000-7000-8000-000000000201';
const CARDS = '01900000-0000-7000-8000-000000001002';

let token: string;
test.beforeEach(async () => {
    token = await suite.token('admin');
});

const branchNow = () => suite.api('policy', `/api/v1/branches/${MADRID}`, { token });

async function makeDraft(): Promise<{ id: string; name: string; version: number }> {
    const name = `Spec ${randomUUID().slice(0, 8)}`;
    return suite.api('policy', '/api/v1/drafts', { method: 'POST', token, body: { name } });
}

async function put(draft: { id: string; version: number }, definition: unknown): Promise<void> {
    const headers = { 'If-Match': `"${draft.version}"` };
    const path = `/api/v1/drafts/${draft.id}/changes/branch/${MADRID}`;
    await suite.api('policy', path, { method: 'PUT', token, headers, body: definition });
}

/** Somebody comes on a day that the draft will close. @returns the appointment, and its day */
async function bookSomething(): Promise<{ id: string; code: string; date: string }> {
    const today = (await suite.clock()).slice(0, 10);
    const until = new Date(Date.parse(today) + 12 * 86_400_000).toISOString().slice(0, 10);
    const query = `service=${CARDS}&from=${today}&to=${until}`;
    const { days } = await suite.api('booking', `/api/v1/branches/${MADRID}/availability?${query}`);
    const day = days.findLast((one: { slots: unknown[] }) => one.slots.length > 0);
    const body = {
        branchId: MADRID,
        serviceIds: [CARDS],
        start: day.slots[0].start,
        name: 'Spec Guest',
        email: 'spec@example.com',
    };
    const booked = await suite.api('booking', '/api/v1/appointments', {
        method: 'POST',
        token,
        body: { ...body, channel: 'RECEPTION', reason: 'customer-request' },
    });
    return { ...booked, date: day.date };
}

test('shows whom a change would strand before it is published, and is discarded', async ({ page }) => {
    const booked = await bookSomething();
    const draft = await makeDraft();
    const { definition } = await branchNow();
    const others = (definition.exceptions ?? []).filter((one: { date: string }) => one.date !== booked.date);
    await put(draft, { ...definition, exceptions: [...others, { date: booked.date, windows: [] }] });

    await page.goto(`${suite.admin}drafts/${draft.id}`);
    await staffSignIn(page, 'admin');
    await page.getByRole('button', { name: words('admin.drafts.try') }).click();
    await expect(page.getByText(words('admin.drafts.why.outside-hours'))).toBeVisible();
    await expect(page.getByRole('link', { name: booked.code })).toHaveAttribute('href', `/appointments/${booked.id}`);
    await audit(page);

    await page.getByRole('button', { name: words('admin.drafts.discard') }).click();
    await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('admin.drafts.discard') })
        .click();
    await expect(page.getByText(words('admin.drafts.state.DISCARDED'))).toBeVisible();
    await suite.api('booking', `/api/v1/appointments/${booked.id}/cancel`, {
        method: 'POST',
        token,
        body: { reason: 'customer-request' },
    });
});

test('publishes a draft to the branches, and rolls it back', async ({ page }) => {
    const draft = await makeDraft();
    const { definition } = await branchNow();
    await put(draft, { ...definition, settings: { ...definition.settings, recallLimit: 5 } });

    await page.goto(`${suite.admin}drafts/${draft.id}`);
    await staffSignIn(page, 'admin');
    await expect(page.getByText(words('admin.policy.setting.recallLimit.name'))).toBeVisible();
    await page.getByRole('button', { name: words('admin.drafts.try') }).click();
    await page.getByRole('button', { name: words('admin.drafts.publish'), exact: true }).click();
    await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('admin.drafts.publish') })
        .click();
    await expect(page.getByText(words('admin.drafts.state.PUBLISHED'))).toBeVisible();
    await expect(page.getByText(words('admin.drafts.reached.there'))).toBeVisible({ timeout: 30_000 });
    expect((await branchNow()).definition.settings.recallLimit).toBe(5);
    await audit(page);

    await page.getByRole('button', { name: words('admin.drafts.rollBack') }).click();
    await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('admin.drafts.rollBack') })
        .click();
    await expect(page.getByText(words('admin.drafts.state.ROLLED_BACK'))).toBeVisible();
    expect((await branchNow()).definition.settings?.recallLimit).toBe(definition.settings?.recallLimit);
});

test('tells what changed, when and by whom', async ({ page }) => {
    await page.goto(`${suite.admin}drafts/history`);
    await staffSignIn(page, 'admin');
    await expect(
        page
            .getByRole('listitem')
            .filter({ hasText: words('admin.drafts.kind.branch') })
            .first(),
    ).toBeVisible();
    await audit(page);
});
