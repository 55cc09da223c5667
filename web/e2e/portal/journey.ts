import { expect, type Page } from '@playwright/test';
import { suite } from '../turno.ts';

/** Somebody who books it proves that the email address is theirs. */
export const ACCOUNTS = '01900000-0000-7000-8000-000000001001';
export const CARDS = '01900000-0000-7000-8000-000000001002';
/** One at a time, so that two can't have the same place. */
export const MORTGAGES = '01900000-0000-7000-8000-000000001003';
export const MADRID = '01900000-0000-7000-8000-000000000201';

const DAY = 86_400_000;

/** A page, or the portal within one. */
export type View = Pick<Page, 'locator'>;

export interface Place {
    branchId: string;
    serviceId: string;
    start: string;
    /** Of the branch. */
    date: string;
}

/** Free starts of a service, by the API; those of days that other tests do not use, as far as can be. */
export async function freeStarts(serviceId: string, fromDay: number, branchId = suite.london): Promise<Place[]> {
    const now = Date.parse(await suite.clock());
    const date = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
    const path = `/api/v1/branches/${branchId}/availability?service=${serviceId}`;
    const answer = await suite.api('booking', `${path}&from=${date(fromDay)}&to=${date(fromDay + 14)}`);
    return answer.days.flatMap((day: { date: string; slots: { start: string; left: number }[] }) =>
        day.slots.map(({ start }) => ({ branchId, serviceId, start, date: day.date })),
    );
}

export interface Booked {
    id: string;
    code: string;
    start: string;
    manageToken: string;
}

/** A booking of somebody's own, by the API. */
export async function book(place: Place, token?: string): Promise<Booked> {
    return suite.api('booking', '/api/v1/appointments', {
        method: 'POST',
        ...(token && { token }),
        body: {
            branchId: place.branchId,
            serviceIds: [place.serviceId],
            start: place.start,
            name: 'Grace Hopper',
            email: `grace-${crypto.randomUUID()}@example.com`,
        },
    });
}

/** From the address that a poster has, to the times of a day. */
export async function toTimes(page: Page, place: Place): Promise<void> {
    await page.goto(`${suite.portal}?branch=${place.branchId}&service=${place.serviceId}`);
    await chooseDay(page, place.date);
    await expect(page.locator('.slot').first()).toBeVisible();
}

export async function chooseDay(page: View, date: string): Promise<void> {
    const day = page.locator(`[data-date="${date}"]`);
    await expect(page.locator('[role=grid][aria-busy=false]')).toBeVisible();
    if (!(await day.isVisible())) {
        await page.locator('.sheet .head button').last().click();
    }
    await expect(day).toHaveClass(/free|few/);
    await day.click();
}

export const slotAt = (page: View, start: string) => page.locator(`[data-start="${start}"]`);

/** Fills in who comes, and goes on to the review. */
export async function sayWho(page: View): Promise<void> {
    await page.locator('input[autocomplete=name]').fill('Ada Byron');
    await page.locator('input[type=email]').fill(`ada-${crypto.randomUUID()}@example.com`);
    await onward(page);
    await expect(page.locator('dl.rows')).toBeVisible();
}

/** From the list of branches to the times of a day. */
export async function throughSteps(page: View, place: Place): Promise<void> {
    await page.locator(`[data-branch="${place.branchId}"]`).click();
    await page.locator(`label.service:has(input[value="${place.serviceId}"])`).click();
    await onward(page);
    await chooseDay(page, place.date);
    await expect(slotAt(page, place.start)).toBeVisible();
}

/** The one thing to do on a view. */
export const onward = (page: View) => page.locator('.action button').click();
