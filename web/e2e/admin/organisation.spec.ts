import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

const CODE = 'IE';
const NAMES: Record<string, string> = { en: 'Ireland (spec)', ar: 'أيرلندا (اختبار)' };
let token: string;

/** Without the country that the test adds, whatever one before left. */
async function remove(): Promise<void> {
    const countries = await suite.api('policy', '/api/v1/countries', { token });
    const found = countries.find((one: { code: string }) => one.code === CODE);
    if (found) {
        const headers = { 'If-Match': `"${found.version}"` };
        await suite.api('policy', `/api/v1/countries/${CODE}`, { method: 'DELETE', token, headers });
    }
}

test.beforeEach(async () => {
    token = await suite.token('admin');
    await remove();
});
test.afterEach(remove);

test('adds a country, shows its holidays, and removes it', async ({ page }) => {
    const name = NAMES[test.info().project.name]!;
    await page.goto(`${suite.admin}organisation`);
    await staffSignIn(page, 'admin');
    await page.getByRole('button', { name: words('admin.countries.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words('admin.countries.code') }).fill('ie');
    for (const field of await dialog.locator('fieldset').getByRole('textbox').all()) {
        await field.fill(name);
    }
    await dialog.getByRole('button', { name: words('admin.save.save'), exact: true }).click();
    await expect(dialog).toBeHidden();
    const edit = page.getByRole('button', { name: words('admin.countries.edit', { name }) });
    await expect(edit).toBeVisible();

    const holidays = page.locator('[data-holidays]');
    const country = holidays.getByRole('combobox', { name: words('admin.branches.country') });
    // A menu closes when the page scrolls.
    await country.scrollIntoViewIfNeeded();
    await country.press('ArrowDown');
    await page.getByRole('option', { name }).click();
    await expect(holidays).toContainText(words('admin.holidays.notImported'));
    expect(await holidays.getByRole('listitem').count()).toBeGreaterThan(5);
    await audit(page);

    await edit.click();
    await dialog.getByRole('button', { name: words('admin.countries.remove') }).click();
    await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('admin.countries.remove') })
        .click();
    await expect(edit).toBeHidden();
});

test('tells what is wrong with a field in the language of the screen', async ({ page }) => {
    await page.goto(`${suite.admin}branches`);
    await staffSignIn(page, 'admin');
    await page.getByRole('button', { name: words('admin.branches.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('admin.branches.create') }).click();
    await expect(dialog).toContainText(words('common.fault.missing'));
    await audit(page);
});
