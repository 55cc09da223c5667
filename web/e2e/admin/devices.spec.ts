import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

let token: string;
let branch: string;
const counter = randomUUID();

/** A branch of the test's own: nobody else's devices change. */
test.beforeEach(async () => {
    token = await suite.token('admin');
    branch = randomUUID();
    const body = {
        names: { en: `Devices ${branch.slice(0, 8)}`, ar: `أجهزة ${branch.slice(0, 8)}` },
        address: '1 Test Lane',
        countryCode: 'GB',
        timeZone: 'Europe/London',
        languages: ['en', 'ar'],
        capacity: 2,
        counters: [{ id: counter, name: '7', serviceIds: [], hours: [], capacity: 1 }],
    };
    await suite.api('policy', `/api/v1/branches/${branch}`, { method: 'PUT', token, body });
});

test.afterEach(async () => {
    const { version } = await suite.api('policy', `/api/v1/branches/${branch}`, { token });
    const headers = { 'If-Match': `"${version}"` };
    await suite.api('policy', `/api/v1/branches/${branch}`, { method: 'DELETE', token, headers });
});

const devicesNow = async () => (await suite.api('policy', `/api/v1/branches/${branch}`, { token })).definition.devices;

test('registers a device at a counter, moves it to another address, and takes it away', async ({ page }) => {
    await page.goto(`${suite.admin}devices`);
    await staffSignIn(page, 'admin');
    await page.getByRole('search').getByRole('textbox').first().fill(branch.slice(0, 8));
    const card = page.locator(`[data-branch="${branch}"]`);
    await expect(card).toContainText(words('admin.branches.state.NEVER_SEEN'));
    await expect(card).toContainText(words('admin.devices.none'));

    await card.getByRole('button', { name: words('admin.devices.new') }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: words('admin.save.save'), exact: true });
    const address = dialog.getByRole('textbox', { name: words('admin.devices.address') });
    await address.fill('tcp://192.0.2.7:4001');
    await expect(dialog).toContainText(words('admin.devices.fault.endpoint'));
    await audit(page);
    await address.fill('tcp://192.0.2.7:4001?address=1');
    await expect(save).toBeDisabled();
    await dialog.getByRole('combobox', { name: words('admin.devices.counter') }).press('ArrowDown');
    await page.getByRole('option', { name: '7', exact: true }).click();
    await save.click();
    await expect(dialog).toBeHidden();
    const row = card.locator('[data-device]');
    await expect(row).toContainText('tcp://192.0.2.7:4001?address=1');
    await expect(row).toContainText(words('admin.counters.title', { name: '7' }));

    await row.getByRole('button').first().click();
    await address.fill('tcp://192.0.2.7:4001?address=2');
    await save.click();
    await expect(row).toContainText('address=2');
    const address2 = 'tcp://192.0.2.7:4001?address=2';
    expect(await devicesNow()).toMatchObject([{ kind: 'COUNTER_LED', counterId: counter, endpoint: address2 }]);

    await row.getByRole('button').last().click();
    await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('admin.devices.remove') })
        .click();
    await expect(card).toContainText(words('admin.devices.none'));
    expect(await devicesNow()).toEqual([]);
});

test('shows what each branch has, and that it is heard', async ({ page }) => {
    await page.goto(`${suite.admin}devices`);
    await staffSignIn(page, 'auditor');
    const london = page.locator(`[data-branch="${suite.london}"]`);
    await expect(london).toContainText(words('admin.branches.state.CONNECTED'));
    await expect(london.locator('[data-device]').first()).toBeVisible();
    await expect(london.locator('tbody').getByRole('button')).toHaveCount(0);
    await audit(page);
});
