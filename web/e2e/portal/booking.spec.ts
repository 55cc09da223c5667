import { audit, expect, suite, test } from '../turno.ts';
import { book, CARDS, chooseDay, freeStarts, MADRID, MORTGAGES, onward, sayWho, slotAt, toTimes } from './journey.ts';

test(
    'should book from start to done, and keep what was typed when one goes back',
    { tag: '@main' },
    async ({ page }) => {
        const place = (await freeStarts(CARDS, 2)).at(-1)!;

        await page.goto(suite.portal);
        const london = page.locator(`[data-branch="${suite.london}"]`);
        await expect(london).toBeVisible();
        await audit(page);
        await london.click();
        await expect(page.locator('h1')).toBeFocused();
        await page.locator(`label.service:has(input[value="${CARDS}"])`).click();
        await audit(page);
        await onward(page);
        await expect(page.locator('[role=grid][aria-busy=false]')).toBeVisible();
        await audit(page);
        await chooseDay(page, place.date);
        await expect(page.locator('.slot').first()).toBeVisible();
        await audit(page);
        await slotAt(page, place.start).click();

        await expect(page.getByRole('timer')).toBeVisible();
        await onward(page);
        await expect(page.locator('.v-messages__message').first()).toBeVisible();
        await expect(page.locator('input[autocomplete=name]')).toBeFocused();
        await audit(page);
        await page.locator('input[autocomplete=name]').fill('Ada Byron');
        await page.goBack();
        await expect(slotAt(page, place.start)).toHaveAttribute('aria-pressed', 'true');
        await page.goForward();
        await expect(page.locator('input[autocomplete=name]')).toHaveValue('Ada Byron');
        await page.reload();
        await expect(page.locator('input[autocomplete=name]')).toHaveValue('Ada Byron');

        await sayWho(page);
        await audit(page);
        await onward(page);
        const code = page.locator('.big.code');
        await expect(code).toHaveText(/^[A-Z]{2}\d{4}$/);
        await expect(page.locator('img.qr')).toBeVisible();
        await audit(page);

        const [file] = await Promise.all([
            page.waitForEvent('download'),
            page.locator('.deeds button').first().click(),
        ]);
        expect(file.suggestedFilename()).toBe(`${await code.textContent()}.ics`);
        await expect(page.locator('html')).toHaveAttribute('dir', test.info().project.name === 'ar' ? 'rtl' : 'ltr');
    },
);

test('should book by keyboard alone', { tag: '@main' }, async ({ page }) => {
    const place = (await freeStarts(CARDS, 3)).at(-2)!;
    const focused = () => page.locator(':focus');

    /** Tab, until the focus is on what is looked for. */
    async function tabTo(selector: string): Promise<void> {
        for (let presses = 0; presses < 60; presses++) {
            await page.keyboard.press('Tab');
            if (
                (await focused().count()) > 0 &&
                (await focused().evaluate((it, wanted) => it.matches(wanted), selector))
            ) {
                return;
            }
        }
        throw new Error(`The focus never reaches ${selector}`);
    }

    await page.goto(suite.portal);
    await expect(page.locator('.choose').first()).toBeVisible();
    await tabTo(`[data-branch="${suite.london}"]`);
    await page.keyboard.press('Enter');
    await tabTo(`input[value="${CARDS}"]`);
    await page.keyboard.press('Space');
    await tabTo('.action button');
    await page.keyboard.press('Enter');

    await expect(page.locator('[role=grid][aria-busy=false]')).toBeVisible();
    await tabTo('.day');
    const ahead = test.info().project.name === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    for (let days = 0; days < 30; days++) {
        if ((await focused().getAttribute('data-date')) === place.date) {
            break;
        }
        await page.keyboard.press(ahead);
    }
    await expect(focused()).toHaveAttribute('data-date', place.date);
    await expect(focused()).toHaveClass(/free|few/);
    await page.keyboard.press('Enter');

    await expect(page.locator('.slot').first()).toBeVisible();
    await tabTo(`[data-start="${place.start}"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('#details')).toBeVisible();
    await tabTo('input[autocomplete=name]');
    await page.keyboard.type('Ada Byron');
    await tabTo('input[type=email]');
    await page.keyboard.type(`keys-${crypto.randomUUID()}@example.com`);
    await page.keyboard.press('Enter');
    await expect(page.locator('dl.rows')).toBeVisible();
    await tabTo('.action button');
    await page.keyboard.press('Enter');

    await expect(page.locator('.big.code')).toHaveText(/^[A-Z]{2}\d{4}$/);
});

test(
    'should let one of two have the last place, and lead the other to what is near',
    { tag: '@main' },
    async ({ browser, page }) => {
        const place = (await freeStarts(MORTGAGES, 4, MADRID)).at(-1)!;
        const other = await (await browser.newContext()).newPage();
        await Promise.all([toTimes(page, place), toTimes(other, place)]);

        await Promise.all([page, other].map((one) => slotAt(one, place.start).click({ force: true })));

        const won = (one: typeof page) => one.locator('#details');
        const lost = (one: typeof page) => one.locator('.lost');
        await expect(won(page).or(lost(page))).toBeVisible();
        await expect(won(other).or(lost(other))).toBeVisible();
        const loser = (await lost(page).count()) > 0 ? page : other;
        const winner = loser === page ? other : page;
        await expect(won(winner)).toBeVisible();
        await expect(lost(loser).locator('h2')).toBeFocused();
        await audit(loser);

        await lost(loser).locator('button').first().click();
        await expect(won(loser)).toBeVisible();
        await sayWho(loser);
        await onward(loser);
        await expect(loser.locator('.big.code')).toBeVisible();
        await other.context().close();
    },
);

test(
    'should fade a time that is taken elsewhere within a second, without reloading',
    { tag: '@main' },
    async ({ page }) => {
        const place = (await freeStarts(MORTGAGES, 6, MADRID)).at(0)!;
        await toTimes(page, place);
        await expect(slotAt(page, place.start)).toBeEnabled();
        const where = await slotAt(page, place.start).boundingBox();

        await book(place);

        await expect(slotAt(page, place.start)).toBeDisabled({ timeout: 3_000 });
        expect(await slotAt(page, place.start).boundingBox()).toEqual(where);
        await expect(page.locator('[aria-live=polite].unseen').last()).not.toBeEmpty();
    },
);
