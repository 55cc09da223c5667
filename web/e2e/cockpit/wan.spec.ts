import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { emptyBranch, walkIn, wordsOf } from './branch.ts';

test.beforeEach(emptyBranch);
test.afterEach(async () => {
    await suite.line('open');
    await emptyBranch();
});

test(
    'a branch goes on while its line is cut, says so, and says when it is back',
    { tag: '@main' },
    async ({ page }, info) => {
        test.setTimeout(180_000);
        const t = wordsOf(info.project.name);
        const cut = page.getByRole('status').getByText(t('trouble.centre'));
        const press = (deed: string) => page.getByRole('button', { name: t(`deed.${deed}`) }).click();
        await page.goto(suite.cockpit);
        await staffSignIn(page, 'operator.london.1');
        await page.getByRole('button', { name: t('counter.open', { name: '1' }) }).click();
        await expect(page.getByRole('button', { name: t('deed.next') })).toBeVisible();
        const { number } = await walkIn();

        await suite.line('cut');

        await expect(cut).toBeVisible({ timeout: 60_000 });
        await press('next');
        await expect(page.locator('.ticket').getByText(number)).toBeVisible();
        await press('start');
        await expect(page.locator('.ticket').getByText(t('status.SERVING'))).toBeVisible();
        await audit(page);

        await suite.line('open');

        await expect(cut).toBeHidden({ timeout: 60_000 });
        await press('finish');
        await expect(page.getByRole('heading', { name: t('idle.nobody') })).toBeVisible();
    },
);
