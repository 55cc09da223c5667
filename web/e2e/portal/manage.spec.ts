import { audit, expect, suite, test } from '../turno.ts';
import { book, CARDS, chooseDay, freeStarts, onward, slotAt } from './journey.ts';

test('should move an appointment by its link, and cancel it with the consequence spelled out', async ({ page }) => {
    const free = await freeStarts(CARDS, 8);
    const booked = await book(free[0]!);
    const next = free.filter((place) => place.date !== free[0]!.date).at(-1)!;

    await page.goto(`${suite.portal}manage/${booked.id}?token=${booked.manageToken}`);
    await expect(page.getByText(booked.code)).toBeVisible();
    await audit(page);
    await page.locator('.deeds button').first().click();
    await chooseDay(page, next.date);
    await slotAt(page, next.start).click();
    await audit(page);
    await onward(page);
    await expect(page.locator('.v-alert')).toBeVisible();
    const path = `/api/v1/appointments/${booked.id}`;
    const headers = { 'Manage-Token': booked.manageToken };
    expect(Date.parse((await suite.api('booking', path, { headers })).start)).toBe(Date.parse(next.start));

    await page.locator('.deeds button').last().click();
    await expect(page.locator('.cancel h2')).toBeFocused();
    await expect(page.locator('.cancel .cost')).not.toBeEmpty();
    await audit(page);
    await page.locator('.cancel button').first().click();
    await expect(page.locator('.cancel')).toHaveCount(0);
    expect((await suite.api('booking', path, { headers })).status).toBe('CANCELLED');
});

test('should find a booking by its code and a second fact, and say no more than needed where there is none', async ({
    page,
}) => {
    const place = (await freeStarts(CARDS, 9))[3]!;
    const email = `look-${crypto.randomUUID()}@example.com`;
    const booked = await suite.api('booking', '/api/v1/appointments', {
        method: 'POST',
        body: { branchId: place.branchId, serviceIds: [CARDS], start: place.start, name: 'Grace Hopper', email },
    });

    await page.goto(`${suite.portal}manage`);
    await audit(page);
    const [code, fact] = [page.locator('#find input[maxlength="20"]'), page.locator('#find input[maxlength="254"]')];
    await code.fill(booked.code);
    await fact.fill('somebody-else@example.com');
    await onward(page);
    await expect(page.locator('.v-alert')).toBeVisible();
    await fact.fill(email);
    await onward(page);

    await expect(page).toHaveURL(new RegExp(`/manage/${booked.id}`));
    await expect(page.getByText(booked.code)).toBeVisible();
});
