import { randomUUID } from 'node:crypto';
import { audit, expect, staffSignIn, suite, test } from '../turno.ts';

let token: string;
let service: string;

/** A service of the test's own, that no branch offers. */
test.beforeEach(async () => {
    token = await suite.token('admin');
    service = randomUUID();
    const body = {
        prefix: 'Z',
        names: { en: `Spec ${service.slice(0, 8)}`, ar: `خدمة ${service.slice(0, 8)}` },
        bookable: true,
        slotMinutes: 15,
        durationMinutes: 15,
        capacity: 1,
        form: {
            fields: [
                {
                    key: 'plate',
                    type: 'TEXT',
                    labels: { en: 'Number plate', ar: 'رقم اللوحة' },
                    required: true,
                    forOperators: false,
                },
                {
                    key: 'terms',
                    type: 'CONSENT',
                    labels: { en: 'Terms', ar: 'الشروط' },
                    required: false,
                    forOperators: false,
                },
            ],
        },
    };
    await suite.api('policy', `/api/v1/services/${service}`, { method: 'PUT', token, body });
});

test.afterEach(async () => {
    const { version } = await suite.api('policy', `/api/v1/services/${service}`, { token });
    const headers = { 'If-Match': `"${version}"` };
    await suite.api('policy', `/api/v1/services/${service}`, { method: 'DELETE', token, headers });
});

test('changes the price and the duration of a service', async ({ page }) => {
    await page.goto(`${suite.admin}services/${service}/details`);
    await staffSignIn(page, 'admin');
    await page.locator('.price input[type=number]').fill('12.5');
    await audit(page);
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.save-bar')).toHaveCount(0);
    const { definition } = await suite.api('policy', `/api/v1/services/${service}`, { token });
    expect(definition.price).toMatchObject({ amount: 12.5, currency: 'EUR' });
});

test('adds a question that the preview shows in both directions', async ({ page }) => {
    await page.goto(`${suite.admin}services/${service}/form`);
    await staffSignIn(page, 'admin');
    const preview = page.locator('.preview');
    await preview.locator('button[lang=ar]').click();
    await expect(preview.locator('.paper')).toHaveAttribute('dir', 'rtl');
    await expect(preview).toContainText('رقم اللوحة');

    await page.locator('section > .v-btn').last().click();
    await page.locator('.v-overlay-container .v-list-item').nth(2).click();
    await page.locator('.editor input').first().fill('Date of birth');
    await preview.locator('button[lang=en]').click();
    await expect(preview).toContainText('Date of birth');
    await audit(page);
    await page.locator('.save-bar .v-btn').last().click();
    await expect(page.locator('.save-bar')).toHaveCount(0);
    const { definition } = await suite.api('policy', `/api/v1/services/${service}`, { token });
    expect(definition.form.fields.map((field: { type: string }) => field.type)).toEqual(['TEXT', 'CONSENT', 'DATE']);
});

test('changes the order of questions by keys and by drag', async ({ page }) => {
    await page.goto(`${suite.admin}services/${service}/form`);
    await staffSignIn(page, 'admin');
    const rows = page.locator('.rows > li');
    const plate = test.info().project.name === 'ar' ? 'رقم اللوحة' : 'Number plate';
    await page.locator('.handle').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.last()).toContainText(plate);

    const from = (await page.locator('.handle').last().boundingBox())!;
    const to = (await rows.first().boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 8 });
    await page.mouse.up();
    await expect(rows.first()).toContainText(plate);
});
