import type { Page } from '@playwright/test';
import { audit, expect, suite, test } from '../turno.ts';
import { words } from '../words.ts';
import { book, CARDS, freeStarts, MADRID, MORTGAGES, sayWho, slotAt, toTimes, type Place } from './journey.ts';

/** As the page itself would write the last moment of a stage. */
async function until(page: Page, place: Place, hoursBefore: number): Promise<string> {
    const written = await page.evaluate(
        ([when, timeZone]) => {
            const tag = document.documentElement.lang === 'ar' ? 'ar' : 'en-GB';
            const write = (options: Intl.DateTimeFormatOptions) =>
                new Intl.DateTimeFormat(tag, { timeZone: String(timeZone), ...options }).format(new Date(when!));
            return {
                day: write({ weekday: 'short', day: 'numeric', month: 'short' }),
                time: write({ hour: '2-digit', minute: '2-digit' }),
            };
        },
        [
            new Date(Date.parse(place.start) - hoursBefore * 3_600_000).toISOString(),
            place.branchId === MADRID ? 'Europe/Madrid' : 'Europe/London',
        ],
    );
    return words('portal.terms.until', written);
}

test('should spell out what cancelling and moving mean before one agrees, and on the page of the appointment', async ({
    page,
}) => {
    const free = await freeStarts(MORTGAGES, 9, MADRID);
    const place = free[0]!;
    await toTimes(page, place);
    await slotAt(page, place.start).click();

    await sayWho(page);
    const terms = page.locator('.terms');
    const after = words('portal.terms.after');
    await expect(terms.locator('dt')).toHaveText([await until(page, place, 24), await until(page, place, 1), after]);
    await expect(terms.locator('dd').first()).toContainText(words('portal.terms.cancel.free'));
    await expect(terms.locator('dd').first()).toContainText(words('portal.terms.move.any'));
    await expect(terms.locator('dd').last()).toHaveText(words('portal.terms.locked'));
    await audit(page);

    const other = free.find(({ date }) => date !== place.date)!;
    const booked = await book(other);
    await page.goto(`${suite.portal}manage/${booked.id}?token=${booked.manageToken}`);
    await expect(terms.locator('dt')).toHaveText([await until(page, other, 24), await until(page, other, 1), after]);
    await audit(page);
});

test('should say until when it is free where the service has no tiers', async ({ page }) => {
    const place = (await freeStarts(CARDS, 7)).at(-6)!;
    await toTimes(page, place);
    await slotAt(page, place.start).click();

    await sayWho(page);

    await expect(page.locator('.terms dt')).toHaveText([await until(page, place, 1), words('portal.terms.after')]);
    await expect(page.locator('.terms dd').first()).toContainText(words('portal.terms.cancel.free'));
});
