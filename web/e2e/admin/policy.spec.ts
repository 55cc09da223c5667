import { audit, expect, staffSignIn, suite, test } from '../turno.ts';
import { words } from '../words.ts';

const MADRID = '01900000-0000-7000-8000-000000000201';

/** Nothing of its own, whatever a test before left. */
async function reset(token: string): Promise<void> {
    const branch = await suite.api('policy', `/api/v1/branches/${MADRID}`, { token });
    const headers = { 'If-Match': `"${branch.version}"` };
    await suite.api('policy', `/api/v1/branches/${MADRID}/settings`, { method: 'PUT', token, headers, body: {} });
}

test.beforeEach(async () => reset(await suite.token('admin')));
test.afterEach(async () => reset(await suite.token('admin')));

test('overrides a setting at a branch, and resets it', { tag: '@main' }, async ({ page }) => {
    await page.goto(`${suite.admin}policy/branch/${MADRID}`);
    await staffSignIn(page, 'admin');
    const grace = page.locator('[data-setting="grace"]');
    await expect(grace).toContainText(words('admin.policy.from.DEFAULT'));
    await expect(page.locator('[data-setting="opensDaysAhead"]')).toContainText(words('admin.policy.from.COUNTRY'));
    await audit(page);

    await grace.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton').fill('25');
    await dialog.getByRole('button', { name: words('admin.policy.save'), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(grace).toContainText(words('admin.policy.here'));

    const token = await suite.token('admin');
    const effective = () => suite.api('policy', `/api/v1/branches/${MADRID}/effective-policy`, { token });
    expect((await effective()).grace).toEqual({ value: 'PT25M', origin: 'BRANCH' });

    const name = words('admin.policy.setting.grace.name');
    await grace.getByRole('button', { name: words('admin.policy.resetOf', { name }) }).click();
    await expect(grace).toContainText(words('admin.policy.from.DEFAULT'));
    expect((await effective()).grace.origin).toBe('DEFAULT');
});

test('asks for proof of identity at one service of a branch, and nowhere else', async ({ page }) => {
    const token = await suite.token('admin');
    const { definition } = await suite.api('policy', `/api/v1/branches/${MADRID}`, { token });
    const service = definition.services[0].serviceId;
    const offer = `/api/v1/branches/${MADRID}/effective-policy`;
    const identityOf = async (query: string) => (await suite.api('policy', offer + query, { token })).identity;
    const before = await identityOf(`?service=${service}`);
    const next = before.value === 'SMS_OTP' ? 'EMAIL_OTP' : 'SMS_OTP';

    await page.goto(`${suite.admin}policy/branch/${MADRID}/service/${service}`);
    await staffSignIn(page, 'admin');
    const identity = page.locator('[data-setting="identity"]');
    await expect(identity).toContainText(words(`admin.policy.from.${before.origin}`));
    await expect(identity).toContainText(words(`admin.policy.choice.identity.${before.value}`));
    await identity.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: words(`admin.policy.choice.identity.${next}`) }).check();
    await audit(page);
    await dialog.getByRole('button', { name: words('admin.policy.save'), exact: true }).click();
    await expect(identity).toContainText(words('admin.policy.here'));
    expect(await identityOf(`?service=${service}`)).toEqual({ value: next, origin: 'SERVICE_AT_BRANCH' });
    expect((await identityOf('')).origin).not.toBe('SERVICE_AT_BRANCH');

    const name = words('admin.policy.setting.identity.name');
    await identity.getByRole('button', { name: words('admin.policy.resetOf', { name }) }).click();
    await expect(identity).toContainText(words(`admin.policy.from.${before.origin}`));
    expect(await identityOf(`?service=${service}`)).toEqual(before);
});

test('says in sentences what the cancellation tiers mean', async ({ page }) => {
    await page.goto(`${suite.admin}policy/service/01900000-0000-7000-8000-000000001003`);
    await staffSignIn(page, 'admin');
    const tiers = page.locator('[data-setting="tiers"]');
    await expect(tiers).toContainText(words('admin.policy.tier.free'));
    await expect(tiers).toContainText(words('admin.policy.tier.then'));
    await tiers.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('group')).toHaveCount(2);
    await audit(page);
});

test('shows an auditor the policy without a way to change it', async ({ page }) => {
    await page.goto(`${suite.admin}policy`);
    await staffSignIn(page, 'auditor');
    const notice = page.locator('[data-setting="minNotice"]');
    await expect(notice).toContainText(words('admin.policy.here'));
    await expect(notice.getByRole('button')).toHaveCount(0);
});
