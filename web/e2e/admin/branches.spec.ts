import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';

/** A branch of the test's own, that offers nothing: nobody else's plan changes. */
async function makeBranch(token: string): Promise<string> {
    const id = randomUUID();
    const body = {
        names: { en: `Spec ${id.slice(0, 8)}`, ar: `فرع ${id.slice(0, 8)}` },
        address: '1 Test Lane',
        countryCode: 'GB',
        timeZone: 'Europe/London',
        languages: ['en', 'ar'],
        capacity: 2,
        hours: ['MONDAY', 'TUESDAY'].map((day) => ({ day, from: '09:00', to: '12:00' })),
    };
    await suite.api('policy', `/api/v1/branches/${id}`, { method: 'PUT', token, body });
    return id;
}

const read = (id: string, token: string) => suite.api('policy', `/api/v1/branches/${id}`, { token });

async function remove(id: string, token: string): Promise<void> {
    const { version } = await read(id, token);
    await suite.api('policy', `/api/v1/branches/${id}`, {
        method: 'DELETE',
        token,
        headers: { 'If-Match': `"${version}"` },
    });
}

let token: string;
let branch: string;

test.beforeEach(async () => {
    token = await suite.token('admin');
    branch = await makeBranch(token);
});

test.afterEach(async () => {
    await remove(branch, token);
});

test('lists the branches with the state of their links', async ({ page }) => {
    await page.goto(`${suite.admin}branches`);
    await staffSignIn(page, 'admin');
    await expect(page.locator('tbody tr').first()).toBeVisible();
    await page.locator('.v-card input').first().fill('Cornhill');
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await audit(page);
});

test('closes a date by the calendar, and the hours of the branch follow', async ({ page }) => {
    const day = (await suite.clock()).slice(0, 10);
    await page.goto(`${suite.admin}branches/${branch}/calendar`);
    await staffSignIn(page, 'admin');
    await page.locator(`[data-date="${day}"]`).click();
    await page.getByRole('radio').nth(1).check();
    await page.locator('aside input[type=text]').fill('Stocktaking');
    await audit(page);
    await page.locator('aside button[type=submit]').click();
    await expect(page.locator(`[data-date="${day}"]`)).toContainText('Stocktaking');

    const hours = await suite.api('policy', `/api/v1/branches/${branch}/hours?from=${day}&to=${day}`, { token });
    expect(hours[0]).toMatchObject({ origin: 'EXCEPTION', windows: [], reason: 'Stocktaking' });
});

test('moves a window by mouse to another day and time', { tag: '@main' }, async ({ page }) => {
    await page.goto(`${suite.admin}branches/${branch}/hours`);
    await staffSignIn(page, 'admin');
    const window = page.locator('[data-day=MONDAY] .window');
    await window.scrollIntoViewIfNeeded();
    const from = (await window.boundingBox())!;
    const target = (await page.locator('[data-day=WEDNESDAY]').boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + 60);
    await page.mouse.down();
    // 44 pixels are an hour.
    await page.mouse.move(target.x + target.width / 2, from.y + 60 + 44, { steps: 8 });
    await page.mouse.up();
    await expect(page.locator('[data-day=WEDNESDAY] .window')).toHaveCount(1);
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.save-bar')).toHaveCount(0);

    const { definition } = await read(branch, token);
    const moved = definition.hours.find((one: { day: string }) => one.day === 'WEDNESDAY');
    expect([moved.from.slice(0, 5), moved.to.slice(0, 5)]).toEqual(['10:00', '13:00']);
});

test('moves and stretches a window by keys alone, and removes another', async ({ page }) => {
    await page.goto(`${suite.admin}branches/${branch}/hours`);
    await staffSignIn(page, 'admin');
    await page.locator('[data-day=MONDAY] .window').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('[data-day=TUESDAY] .window').focus();
    await page.keyboard.press('Delete');
    await audit(page);
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.save-bar')).toHaveCount(0);

    const { definition } = await read(branch, token);
    expect(definition.hours).toHaveLength(1);
    expect(definition.hours[0]).toMatchObject({ day: 'MONDAY' });
    expect(definition.hours[0].from.slice(0, 5)).toBe('10:00');
    expect(definition.hours[0].to.slice(0, 5)).toBe('13:05');
});

test('shows at the windows what the service refuses', async ({ page }) => {
    await page.goto(`${suite.admin}branches/${branch}/hours`);
    await staffSignIn(page, 'admin');
    await page.locator('.day .v-btn').first().click();
    const added = page.locator('[data-day=MONDAY] .window').last();
    await added.focus();
    await page.keyboard.press('PageUp');
    await expect(page.locator('[data-day=MONDAY] .faulty')).toHaveCount(2);
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.save-bar [role=alert]')).toBeVisible();
    await expect(page.locator('.verdicts')).toBeVisible();
});

test('asks before changes are left unsaved', async ({ page }) => {
    await page.goto(`${suite.admin}branches/${branch}/hours`);
    await staffSignIn(page, 'admin');
    await page.locator('[data-day=MONDAY] .window').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator(`a[href$="${branch}/counters"]`).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.getByRole('alertdialog').getByRole('button').first().click();
    await expect(page).toHaveURL(/\/hours$/);
});

test('says what somebody else changed meanwhile', async ({ page }) => {
    await page.goto(`${suite.admin}branches/${branch}/hours`);
    await staffSignIn(page, 'admin');
    await page.locator('[data-day=MONDAY] .window').focus();
    await page.keyboard.press('ArrowDown');
    const { version } = await read(branch, token);
    await suite.api('policy', `/api/v1/branches/${branch}/site`, {
        method: 'PUT',
        token,
        headers: { 'If-Match': `"${version}"` },
        body: { phone: '+442079460999', directions: {}, zones: [] },
    });
    await page.locator('.save-bar .v-btn').last().click();
    const note = page.locator('.save-bar [role=alert]');
    await expect(note).toBeVisible();
    await note.getByRole('button').click();
    await expect(page.locator('.save-bar')).toHaveCount(0);
});
