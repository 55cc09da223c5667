import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

/** Accounts can't be deleted, as the log names them; what a test leaves can't sign in. */
test.afterEach(async () => {
    const token = await suite.token('admin');
    const { items } = await suite.api('policy', '/api/v1/users?q=spec.&limit=50', { token });
    for (const { id, username, enabled, email, firstName, lastName, roles, branches, countries } of items) {
        if (enabled && username.startsWith('spec.')) {
            const body = { email, firstName, lastName, enabled: false, roles, branches, countries };
            await suite.api('policy', `/api/v1/users/${id}`, { method: 'PUT', token, body });
        }
    }
});

test('invites somebody, who gets a temporary password, and disables the account', async ({ page }) => {
    const username = `spec.${randomUUID().slice(0, 8)}`;
    await page.goto(`${suite.admin}users`);
    await staffSignIn(page, 'admin');
    await page.getByRole('button', { name: words('admin.users.invite') }).click();
    const dialog = page.getByRole('dialog');
    const field = (key: string) => dialog.getByRole('textbox', { name: words(`admin.users.${key}`), exact: true });
    await field('firstName').fill('Spec');
    await field('lastName').fill('Person');
    await field('username').fill(username);
    await field('email').fill(`${username}@example.com`);
    await audit(page);
    for (const [key, value] of [
        ['roles', words('admin.users.role.operator')],
        ['branches', words('admin.users.everywhere')],
    ] as const) {
        await dialog.getByRole('combobox', { name: words(`admin.users.${key}`) }).press('ArrowDown');
        await page.getByRole('option', { name: value }).click();
        await page.keyboard.press('Escape');
    }
    await dialog.getByRole('button', { name: words('admin.users.create') }).click();
    await expect(page.getByText(words('admin.users.password'), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: words('admin.users.noted') }).click();

    await page.locator('.search').getByRole('textbox').fill(username);
    const row = page.locator(`[data-user="${username}"]`);
    await expect(row).toContainText(words('admin.users.invited'));
    await row.getByRole('button', { name: words('admin.users.disableOf', { name: 'Spec Person' }) }).click();
    await expect(row).toContainText(words('admin.users.disabled'));
});
