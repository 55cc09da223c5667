import { audit, expect, suite, test } from '../turno.ts';
import { words } from '../words.ts';
import { ACCOUNTS, freeStarts, onward, slotAt, toTimes, type View } from './journey.ts';

interface Mail {
    text: string;
    html: string;
}

/** The six digits that were sent to this address. */
async function codeSentTo(email: string): Promise<string> {
    const path = `/inbox?to=${encodeURIComponent(email)}&channel=email`;
    await expect.poll(async () => (await suite.api('sandbox', path)).length).toBeGreaterThan(0);
    const [mail] = (await suite.api('sandbox', path)) as Mail[];
    return /\b\d{6}\b/.exec(mail!.text)![0];
}

async function sayWho(page: View, email: string): Promise<void> {
    await page.locator('input[autocomplete=name]').fill('Ada Byron');
    await page.locator('input[type=email]').fill(email);
    await onward(page);
}

test('should ask for the code that was sent, and book with the right one only', async ({ page }) => {
    const place = (await freeStarts(ACCOUNTS, 5)).at(-1)!;
    const email = `proof-${crypto.randomUUID()}@example.com`;
    await toTimes(page, place);
    await slotAt(page, place.start).click();
    await sayWho(page, email);

    const digits = page.locator('.digits input');
    await expect(digits).toBeEnabled();
    await expect(page.locator('.code-form > p')).toContainText(email);
    await audit(page);
    const code = await codeSentTo(email);
    await digits.fill(code === '000000' ? '000001' : '000000');
    await expect(page.locator('.digits .v-messages__message')).not.toBeEmpty();
    await expect(digits).toHaveValue('');
    await digits.fill(code);

    await expect(page.locator('dl.rows')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(words('portal.identity.proven'))).toBeVisible();
    await expect(page.locator('.digits')).toHaveCount(0);
    await page.goForward();
    await onward(page);
    await expect(page.locator('.big.code')).toHaveText(/^[A-Z]{2}\d{4}$/);
});

test('should ask anew where the address that was proven is changed', async ({ page }) => {
    const place = (await freeStarts(ACCOUNTS, 6)).at(-2)!;
    const [first, second] = ['one', 'two'].map((name) => `${name}-${crypto.randomUUID()}@example.com`);
    await toTimes(page, place);
    await slotAt(page, place.start).click();
    await sayWho(page, first!);
    await expect(page.locator('.digits input')).toBeEnabled();
    await page.locator('.digits input').fill(await codeSentTo(first!));
    await expect(page.locator('dl.rows')).toBeVisible();

    await page.locator('dl.rows .change a').nth(3).click();
    await expect(page.locator('input[type=email]')).toHaveValue(first!);
    await sayWho(page, second!);

    await expect(page.locator('.digits input')).toBeEnabled();
    await expect(page.locator('.code-form > p')).toContainText(second!);
});
