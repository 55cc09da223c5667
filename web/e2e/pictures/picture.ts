import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { test } from '../turno.ts';

/** One of docs/images, once the view is whole: `<app>-<name>-<locale>.jpg`. */
export async function picture(page: Page, name: string): Promise<void> {
    await expect(page.locator('.v-skeleton-loader, .v-progress-circular')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    const file = `../../../docs/images/${name}-${test.info().project.name}.jpg`;
    await page.screenshot({
        path: fileURLToPath(new URL(file, import.meta.url)),
        type: 'jpeg',
        quality: 82,
        scale: 'device',
        animations: 'disabled',
    });
}
