import type { Page } from '@playwright/test';
import { CARDS, duringOpeningHours } from '../branch.ts';
import { audit, expect, suite, test } from '../turno.ts';

const NAMES: Record<string, string> = { en: 'English', ar: 'العربية' };

/** From the language to the choices. */
async function begin(page: Page): Promise<void> {
    await page.goto(suite.kiosk);
    await page.getByRole('button', { name: NAMES[test.info().project.name]!, exact: true }).click();
    await expect(page.locator('.choices .choice')).toHaveCount(3);
}

/** Chooses one of the three, and waits until its page is there. */
async function choose(page: Page, place: number): Promise<void> {
    await page.locator('.choices .choice').nth(place).click();
    await expect(page.locator('.choices')).toBeHidden();
}

async function press(page: Page, keys: string): Promise<void> {
    for (const key of keys) {
        await page.locator('.pad').getByRole('button', { name: key, exact: true }).click();
    }
}

test('somebody takes a ticket, and finds it on the phone', { tag: '@main' }, async ({ page, context }) => {
    await duringOpeningHours();
    await begin(page);
    await audit(page);
    await choose(page, 1);
    await expect(page.locator('.choice').first()).toBeVisible();
    await audit(page);
    await page.locator('.choice').first().click();

    await expect(page.getByTestId('number')).toHaveText(/^[A-Z]\d{3}$/);
    await audit(page);
    const number = await page.getByTestId('number').textContent();
    const phone = await context.newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(await readQr(page));
    await expect(phone.getByTestId('number')).toHaveText(number!);
});

test('somebody with an appointment comes too early, and then checks in', { tag: '@main' }, async ({ page }) => {
    await duringOpeningHours();
    const phone = `+44799${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    const { code, start } = await book(phone);

    await begin(page);
    await choose(page, 0);
    await audit(page);
    await press(page, code);
    await press(page, phone);
    const go = page.locator('.page > .v-btn');
    await go.click();
    await expect(page.locator('.refusal')).toBeVisible();
    await audit(page);

    const early = Date.parse(start) - Date.parse(await suite.clock()) - 25 * 60_000;
    await suite.advance(`PT${Math.ceil(early / 60_000)}M`);
    await go.click();
    await expect(page.getByTestId('number')).toHaveText(/^C\d{3}$/);
});

test('somebody books for later', async ({ page }) => {
    await begin(page);
    await choose(page, 2);
    await page.locator('.choice').nth(1).click();
    await page.locator('.day').nth(2).click();
    await audit(page);
    await page.locator('button.time').last().click();
    const letters = page.locator('.board .row').nth(1).getByRole('button');
    for (const place of [0, 2, 4]) {
        await letters.nth(place).click();
    }
    await audit(page);
    await page.locator('.step > .v-btn').click();
    await press(page, `+44799${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`);
    await page.locator('.step > .v-btn').click();

    await expect(page.getByTestId('code')).toHaveText(/^[A-Z]{2}\d{4}$/);
    await audit(page);
});

test('a kiosk that nobody touches warns, and forgets', async ({ page }) => {
    await page.clock.install();
    await begin(page);
    await choose(page, 0);
    await press(page, 'AB12');

    await page.clock.runFor(46_000);
    await expect(page.getByTestId('countdown')).toBeVisible();
    await audit(page);
    await page.clock.runFor(16_000);

    await expect(page.locator('.languages')).toBeVisible();
    await expect(page.getByTestId('countdown')).toBeHidden();
});

test('who sees little has contrast and large letters, until the next one comes', async ({ page }) => {
    await begin(page);
    const [contrast, large] = [page.locator('nav button').nth(-2), page.locator('nav button').nth(-1)];
    await contrast.click();
    await large.click();
    await expect(contrast).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveClass(/large/);
    await expect(page.locator('.v-theme--contrast').first()).toBeVisible();
    await audit(page);

    await page.locator('nav button').first().click();
    await expect(page.locator('.languages')).toBeVisible();
    await expect(page.locator('html')).not.toHaveClass(/large/);
});

/** An appointment for cards at the first free time. */
async function book(phone: string): Promise<{ code: string; start: string }> {
    const branch = `/api/v1/branches/${suite.london}`;
    const today = (await suite.clock()).slice(0, 10);
    const { days } = await suite.api(
        'booking',
        `${branch}/availability?${new URLSearchParams({ service: CARDS, from: today, to: today })}`,
    );
    const start = days[0].slots[0].start;
    const body = { branchId: suite.london, serviceIds: [CARDS], start, name: 'Ada Byron', phone, language: 'en' };
    const booked = await suite.api('booking', '/api/v1/appointments', { method: 'POST', body });
    const token = await suite.token('reception.london');
    const known = async () => {
        const { arrivals } = await suite.api('branch', `/api/v1/arrivals?search=${booked.code}`, { token });
        return arrivals.length;
    };
    await expect.poll(known, 'the branch has heard of it').toBe(1);
    return { code: booked.code, start };
}

/** What a phone reads from the screen. */
async function readQr(page: Page): Promise<string> {
    const picture = await page.locator('img.qr').evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 600;
        const pen = canvas.getContext('2d')!;
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, 600, 600);
        pen.drawImage(image, 40, 40, 520, 520);
        return [...pen.getImageData(0, 0, 600, 600).data];
    });
    const { default: decode } = await import('qr/decode.js');
    return decode({ width: 600, height: 600, data: new Uint8ClampedArray(picture) });
}
