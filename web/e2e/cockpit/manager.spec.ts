import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { COUNTER_1, emptyBranch, walkIn, wordsOf } from './branch.ts';

test.beforeEach(async ({ page }) => {
    await emptyBranch();
    await page.goto(suite.cockpit);
    await staffSignIn(page, 'manager.london');
});
test.afterAll(emptyBranch);

test('the manager sees counters, waits, devices and the day, as they change', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) });
    await expect(row.getByText(t('counterState.closed'))).toBeVisible();
    for (const part of ['day', 'counters', 'waits', 'alerts', 'devices']) {
        await expect(page.getByRole('heading', { name: t(`${part}.title`) })).toBeVisible();
    }
    await audit(page);

    const { number } = await walkIn();
    const token = await suite.token('operator.london.1');
    await suite.api('branch', `/api/v1/counters/${COUNTER_1}/session`, { method: 'PUT', token });
    await expect(row.getByText(t('counterState.free'))).toBeVisible();
    const body = { counterId: COUNTER_1 };
    await suite.api('branch', '/api/v1/calls/next', { method: 'POST', token, body });
    await expect(row.getByText(number)).toBeVisible();
});

test('somebody with several roles changes the view', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    await page.getByRole('link', { name: t('view.reception') }).click();
    await expect(page.getByRole('heading', { name: t('part.arrivals') })).toBeVisible();
    await page.getByRole('link', { name: t('view.counter') }).click();
    await expect(page.getByRole('heading', { name: t('counter.choose') })).toBeVisible();
});

test('a PIN for outages is chosen in the profile; the light is switched on', async ({ page }, info) => {
    const t = wordsOf(info.project.name);
    await page.getByRole('button', { name: t('light') }).click();
    await expect(page.getByRole('button', { name: t('dark') })).toBeVisible();
    await audit(page);

    await page.getByRole('button', { name: t('profile.menu', { name: 'Grace Okafor' }) }).click();
    await page.getByText(t('profile.pin')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('pin.pin'), { exact: true }).fill('123456');
    await dialog.getByLabel(t('pin.again')).fill('123456');
    await dialog.getByRole('button', { name: t('pin.save') }).click();
    await expect(dialog.getByText(t('pin.guessable'))).toBeVisible();
    await dialog.getByLabel(t('pin.pin'), { exact: true }).fill('739164');
    await dialog.getByLabel(t('pin.again')).fill('739164');
    await dialog.getByRole('button', { name: t('pin.save') }).click();
    await expect(dialog.getByText(t('pin.done'))).toBeVisible();
});
