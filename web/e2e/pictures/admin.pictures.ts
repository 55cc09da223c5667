import { expect, staffSignIn, suite, test } from '../turno.ts';
import { picture } from './picture.ts';

const CARDS = '01900000-0000-7000-8000-000000001002';
const LONDON = `branches/${suite.london}`;

const PAGES = {
    organisation: 'organisation',
    branches: 'branches',
    site: `${LONDON}/site`,
    hours: `${LONDON}/hours`,
    calendar: `${LONDON}/calendar`,
    counters: `${LONDON}/counters`,
    devices: `${LONDON}/devices`,
    capacity: `${LONDON}/capacity`,
    queue: `${LONDON}/queue`,
    services: 'services',
    service: `services/${CARDS}/details`,
    form: `services/${CARDS}/form`,
    staff: 'staff',
    policy: `policy/branch/${suite.london}`,
    drafts: 'drafts',
    history: 'drafts/history',
    branding: 'branding',
    texts: 'texts',
    posters: 'posters',
    users: 'users',
    appointments: 'appointments',
    audit: 'audit',
};

test('administration', async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(suite.admin);
    await staffSignIn(page, 'admin');
    for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(suite.admin + path);
        await expect(page.locator('main h1')).toBeVisible();
        await picture(page, `admin-${name}`);
    }
});
