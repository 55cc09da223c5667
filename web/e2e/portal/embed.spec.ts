import { audit, expect, suite, test } from '../turno.ts';
import { CARDS, chooseDay, freeStarts, onward, sayWho, slotAt } from './journey.ts';

test('should book inside another page, and tell it how high it is, where one is, and what was booked', async ({
    page,
}) => {
    const place = (await freeStarts(CARDS, 12)).at(-3)!;
    const embed = `${suite.portal}embed?branch=${place.branchId}&service=${CARDS}&primary=%23aa3366`;
    await page.route('**/host.html', (route) =>
        route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><title>Host</title><script>heard = []; addEventListener('message', (e) => heard.push(e.data));</script>
                   <iframe title="Booking" src="${embed}" width="400" height="700"></iframe>`,
        }),
    );
    // Its own origin, but a page that is not ours.
    await page.goto(`${suite.portal}host.html`);
    const frame =
        page.frames().find((one) => one.url().includes('/embed')) ?? (await page.waitForEvent('framenavigated'));
    const inside = frame as unknown as typeof page;
    const heard = (type: string) =>
        page.evaluate(
            (wanted) =>
                (window as unknown as { heard: { source: string; type: string }[] }).heard.filter(
                    (message) => message.source === 'turno' && message.type === wanted,
                ),
            type,
        );

    await chooseDay(inside, place.date);
    await expect(inside.locator('.v-app-bar')).toHaveCount(0);
    await slotAt(inside, place.start).click();
    await sayWho(inside);
    await audit(page);
    await onward(inside);
    await expect(inside.locator('.big.code')).toBeVisible();

    expect((await heard('step')).map((message) => (message as unknown as { step: string }).step)).toEqual([
        'branch',
        'day',
        'time',
        'details',
        'review',
        'done',
    ]);
    await expect.poll(async () => (await heard('height')).length).toBeGreaterThan(1);
    expect(await heard('booked')).toEqual([
        {
            source: 'turno',
            type: 'booked',
            appointmentId: expect.any(String),
            code: await inside.locator('.big.code').textContent(),
            start: place.start,
        },
    ]);
});
