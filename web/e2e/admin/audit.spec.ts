import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

test('searches the log, and verifies its chain', { tag: '@main' }, async ({ page }) => {
    await page.goto(`${suite.admin}audit`);
    await staffSignIn(page, 'auditor');
    const entries = page.getByRole('article');
    await expect(entries.first()).toBeVisible();
    await entries.first().getByRole('button', { expanded: false }).click();
    await expect(entries.first().getByRole('definition').first()).toBeVisible();
    await audit(page);

    await page.getByRole('button', { name: words('admin.audit.verify') }).click();
    await expect(page.getByRole('alert').or(page.locator('.v-alert')).first()).toContainText(
        words('admin.audit.intact').split('{n}')[0]!.trim(),
    );
});
