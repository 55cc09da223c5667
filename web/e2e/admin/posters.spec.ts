import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

test('opens a poster of the branch as a PDF', async ({ page }) => {
    await page.goto(`${suite.admin}posters`);
    await staffSignIn(page, 'admin');
    await audit(page);
    const asked = page.waitForResponse((answer) => answer.url().includes('/posters/portal.pdf'));
    await page.getByRole('button', { name: words('admin.posters.open') }).click();
    const answer = await asked;
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('application/pdf');
});
