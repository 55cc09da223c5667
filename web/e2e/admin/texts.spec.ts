import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

interface Wording {
    locale: string;
    standard: string;
    own?: string;
    version?: number;
}
interface Text {
    key: string;
    placeholders: string[];
    locales: Wording[];
}

const KEY = 'reminder.subject';
let token: string;

const textNow = async (): Promise<Text> => {
    const all: Text[] = await suite.api('policy', '/api/v1/texts', { token });
    return all.find((one) => one.key === KEY)!;
};

/** The product's words in every language, whatever a test before left. */
async function reset(): Promise<void> {
    for (const { locale, own } of (await textNow()).locales) {
        if (own) {
            await suite.api('policy', `/api/v1/texts/${KEY}/${locale}`, { method: 'DELETE', token });
        }
    }
}

test.beforeEach(async () => {
    token = await suite.token('admin');
    await reset();
});
test.afterEach(reset);

test('puts own words beside those of another language, previews them, and goes back', async ({ page }) => {
    const locale = test.info().project.name;
    const other = locale === 'en' ? 'ar' : 'en';
    const { standard } = (await textNow()).locales.find((one) => one.locale === locale)!;

    await page.goto(`${suite.admin}texts`);
    await staffSignIn(page, 'admin');
    await page.getByRole('tab', { name: words('admin.texts.group.reminder') }).click();
    const card = page.locator(`[data-text="${KEY}"]`);
    const cell = card.locator(`[data-locale="${locale}"]`);
    const beside = card.locator(`[data-locale="${other}"]`);
    await expect(beside).toContainText(words('admin.texts.standard'));
    const own = cell.getByRole('textbox');
    const save = cell.getByRole('button', { name: words('admin.texts.save') }).last();

    await own.fill('{nobody}');
    await expect(save).toBeDisabled();
    await audit(page);

    await own.fill(`* ${standard}`);
    const preview = page.locator(`[data-preview="${locale}"] .subject`);
    await expect(preview).toContainText('* ');
    await expect(preview).not.toContainText('{service}');
    await save.click();
    await expect(beside).toContainText(words('admin.texts.absent'));
    expect((await textNow()).locales.find((one) => one.locale === locale)?.own).toBe(`* ${standard}`);

    const back = cell.getByRole('button', { name: words('admin.texts.reset') });
    await back.click();
    await expect(back).toBeHidden();
    await expect(own).toHaveValue('');
    await expect(beside).not.toContainText(words('admin.texts.absent'));
});

test('finds what is missing in a language', async ({ page }) => {
    const locale = test.info().project.name;
    const other = locale === 'en' ? 'ar' : 'en';
    const { standard } = (await textNow()).locales.find((one) => one.locale === other)!;
    await suite.api('policy', `/api/v1/texts/${KEY}/${other}`, {
        method: 'PUT',
        token,
        body: { text: `* ${standard}` },
    });

    await page.goto(`${suite.admin}texts`);
    await staffSignIn(page, 'admin');
    await page.getByRole('search').getByRole('combobox').last().press('ArrowDown');
    await page.getByRole('option', { name: words('admin.texts.only.missing') }).click();
    const cell = page.locator(`[data-text="${KEY}"] [data-locale="${locale}"]`);
    await expect(cell).toContainText(words('admin.texts.absent'));
    await expect(page.locator('[data-text="reminder.intro"]')).toHaveCount(0);
});
