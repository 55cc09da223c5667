import type { Page } from '@playwright/test';
import { audit, expect, suite, test } from '../turno.ts';
import { CARDS, freeStarts, onward, sayWho, slotAt, throughSteps } from './journey.ts';

/** The page of somebody else, at an address of its own. */
const HOST = `${suite.sandbox}host`;
const locale = () => test.info().project.name;

/** Whether the frame is exactly as high as what it shows. */
async function fits(page: Page): Promise<boolean> {
    const frame = page.locator('turno-booking iframe');
    const shown = await page.frameLocator('turno-booking iframe').locator('main').boundingBox();
    const given = await frame.boundingBox();
    return Math.abs(given!.height - shown!.height) <= 1;
}

test(
    'should book by the element, which grows with what it shows and tells its page what was booked',
    { tag: '@main' },
    async ({ page }) => {
        const place = (await freeStarts(CARDS, 13)).at(-4)!;
        const inside = page.frameLocator('turno-booking iframe');
        const heard = page.locator('#heard');
        await page.addInitScript(() =>
            document.addEventListener('turno-booked', (event) =>
                document.documentElement.setAttribute(
                    'data-booked',
                    (event as CustomEvent<{ code: string }>).detail.code,
                ),
            ),
        );
        await page.goto(HOST);
        await page.locator('turno-booking').evaluate((element, tag) => element.setAttribute('locale', tag), locale());
        await expect(inside.locator('html')).toHaveAttribute('lang', locale());
        await expect(inside.locator(`[data-branch="${suite.london}"]`)).toBeVisible();
        await expect.poll(() => fits(page)).toBe(true);
        const listed = (await page.locator('turno-booking iframe').boundingBox())!.height;
        await audit(page);

        await throughSteps(inside, place);
        await expect(heard).toHaveText('step: time');
        await expect.poll(() => fits(page)).toBe(true);
        expect((await page.locator('turno-booking iframe').boundingBox())!.height).not.toBe(listed);
        await slotAt(inside, place.start).click();
        await sayWho(inside);
        await onward(inside);

        const code = inside.locator('.big.code');
        await expect(code).toHaveText(/^[A-Z]{2}\d{4}$/);
        await expect(page.locator('html')).toHaveAttribute('data-booked', (await code.textContent())!);
        await expect.poll(() => fits(page)).toBe(true);
        await expect(inside.locator('.v-app-bar')).toHaveCount(0);
    },
);

test('should show itself in the colour and at the branch that the element names', async ({ page }) => {
    const inside = page.frameLocator('turno-booking iframe');
    await page.goto(HOST);
    await expect(inside.locator('.choose').first()).toBeVisible();

    await page.locator('turno-booking').evaluate(
        (element, [branch, service]) => {
            element.setAttribute('primary', '#aa3366');
            element.setAttribute('branch', branch!);
            element.setAttribute('service', service!);
        },
        [suite.london, CARDS],
    );

    await expect(inside.locator('[role=grid][aria-busy=false]')).toBeVisible();
    const primary = () =>
        inside
            .locator('.v-theme--light')
            .first()
            .evaluate((element) => getComputedStyle(element).getPropertyValue('--v-theme-primary'));
    expect((await primary()).replaceAll(' ', '')).toBe('170,51,102');
});

test('should book in a plain iframe, without any script of ours', async ({ page }) => {
    const place = (await freeStarts(CARDS, 14)).at(-5)!;
    const frame = page.locator('iframe');
    const inside = page.frameLocator('iframe');
    await page.addInitScript(() => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        window.addEventListener('message', (message) => heard.push(message.data));
    });
    await page.goto(`${HOST}/frame`);
    await frame.evaluate((element: HTMLIFrameElement, tag) => (element.src += `?lang=${tag}`), locale());
    await expect(inside.locator('html')).toHaveAttribute('lang', locale());

    await throughSteps(inside, place);
    await slotAt(inside, place.start).click();
    await sayWho(inside);
    await onward(inside);

    const code = inside.locator('.big.code');
    await expect(code).toHaveText(/^[A-Z]{2}\d{4}$/);
    await audit(page);
    const booked = await page.evaluate(() =>
        (window as unknown as { heard: { source?: string; type?: string }[] }).heard.filter(
            (message) => message.source === 'turno' && message.type === 'booked',
        ),
    );
    expect(booked).toEqual([
        {
            source: 'turno',
            type: 'booked',
            appointmentId: expect.any(String),
            code: await code.textContent(),
            start: place.start,
        },
    ]);
});
