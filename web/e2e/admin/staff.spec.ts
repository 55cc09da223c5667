import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';

let token: string;
let member: string;

const read = () => suite.api('policy', `/api/v1/staff/${member}`, { token });

/** Somebody of the test's own, who works nowhere yet. */
test.beforeEach(async () => {
    token = await suite.token('admin');
    member = randomUUID();
    const body = { name: `Robin ${member.slice(0, 8)}`, email: 'robin@meridian.example' };
    await suite.api('policy', `/api/v1/staff/${member}`, { method: 'PUT', token, body });
});

test.afterEach(async () => {
    const answer = await read().catch(() => undefined);
    if (answer) {
        const headers = { 'If-Match': `"${answer.version}"` };
        await suite.api('policy', `/api/v1/staff/${member}`, { method: 'DELETE', token, headers });
    }
});

test('notes on the calendar that somebody is away', async ({ page }) => {
    const day = (await suite.clock()).slice(0, 10);
    await page.goto(`${suite.admin}staff/${member}/time-off`);
    await staffSignIn(page, 'admin');
    await page.locator(`[data-date="${day}"]`).click();
    await page.locator('aside input[type=text]').fill('Wedding');
    await audit(page);
    await page.locator('aside button[type=submit]').click();
    await expect(page.locator(`[data-date="${day}"]`)).toContainText('Wedding');

    const { definition } = await read();
    expect(definition.timeOff).toHaveLength(1);
    expect(definition.timeOff[0]).toMatchObject({ reason: 'Wedding' });
    expect(definition.timeOff[0].from).toContain(`${day}T00:00`);
});

test('tells at the field what is wrong with a phone number', async ({ page }) => {
    await page.goto(`${suite.admin}staff/${member}/profile`);
    await staffSignIn(page, 'admin');
    await page.locator('input[type=tel]').fill('020 123');
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.v-input--error input[type=tel]')).toBeVisible();
    await audit(page);
});

test('says what stays booked before somebody is removed', async ({ page }) => {
    await page.goto(`${suite.admin}staff/${member}/profile`);
    await staffSignIn(page, 'admin');
    await page.locator('.deeds .text-error').click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('.v-card-text')).not.toBeEmpty();
    await dialog.getByRole('button').first().click();
    await expect(dialog).toHaveCount(0);
});
