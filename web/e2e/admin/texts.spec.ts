import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from './words.ts';

test('puts an own text in place of the standard one, checks its placeholders, and goes back', async ({ page }) => {
    const locale = test.info().project.name;
    const token = await suite.token('admin');
    type Text = { key: string; placeholders: string[]; locales: { locale: string; standard: string; own?: string }[] };
    const all: Text[] = await suite.api('policy', '/api/v1/texts', { token });
    const text = all.find((one) => one.key.endsWith('.subject') && one.placeholders.length > 0)!;
    const { standard } = text.locales.find((one) => one.locale === locale)!;
    await suite.api('policy', `/api/v1/texts/${text.key}/${locale}`, { method: 'DELETE', token });

    await page.goto(`${suite.admin}texts`);
    await staffSignIn(page, 'admin');
    await page.getByRole('search').getByRole('textbox').first().fill(text.key);
    const row = page.locator(`[data-text="${text.key}"] [data-locale="${locale}"]`);
    const own = row.getByRole('textbox');
    const save = row.getByRole('button', { name: words('admin.texts.save'), exact: true });
    await own.fill('{nobody}');
    await expect(save).toBeDisabled();
    await audit(page);
    await own.fill(`* ${standard}`);
    await save.click();
    const back = row.getByRole('button', { name: words('admin.texts.reset') });
    await expect(back).toBeVisible();
    await back.click();
    await expect(back).toBeHidden();
    await expect(own).toHaveValue('');
});
