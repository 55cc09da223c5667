import { audit, expect, suite, test } from '../turno.ts';
import { MADRID } from './journey.ts';

const DIRECTIONS: Record<string, string> = { en: 'Bank station', ar: 'محطة بانك' };

test('should find a branch by name in any language, by street and by city', async ({ page }) => {
    await page.goto(suite.portal);
    const cards = page.locator('.choose');
    const search = page.locator('input[type=search]');
    await expect(cards.first()).toBeVisible();
    const all = await cards.count();
    expect(all).toBeGreaterThan(1);

    for (const [words, branch] of [
        ['cornhill', suite.london],
        ['لندن', suite.london],
        ['alcala madrid', MADRID],
    ]) {
        await search.fill(words!);
        await expect(cards).toHaveCount(1);
        await expect(cards).toHaveAttribute('data-branch', branch!);
    }
    await search.fill('nowhere');
    await expect(cards).toHaveCount(0);
    await audit(page);
    await search.fill('');
    await expect(cards).toHaveCount(all);
});

test('should say how to get there, with a map that is loaded by nobody who does not ask for it', async ({ page }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(suite.portal);
    const card = page.locator('.branch', { has: page.locator(`[data-branch="${suite.london}"]`) });
    await expect(card).toContainText('1 Cornhill, London');

    const map = card.locator('a[target=_blank]');
    await expect(map).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\/\?mlat=51\.5/);
    await expect(map).toHaveAttribute('rel', /noopener/);
    await expect(card.locator('a[href^="tel:+44"]')).toBeVisible();
    await expect(card.locator('.more')).toBeHidden();
    await card.locator('button[aria-expanded=false]').click();

    await expect(card.locator('.more')).toContainText(DIRECTIONS[test.info().project.name]!);
    await expect(card.locator('tbody tr')).toHaveCount(7);
    await audit(page);
    const outside = [...asked].filter((origin) => new URL(origin).hostname !== new URL(suite.portal).hostname);
    expect(outside).toEqual([]);
});
