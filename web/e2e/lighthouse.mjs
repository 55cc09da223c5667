// Marks of the portal as Lighthouse gives them for a phone on slow 4G; fails below the goals. On a quiet machine.
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

const GOALS = { performance: 90, accessibility: 95, 'best-practices': 95 };
const PORT = 9377;
const portal = process.env.TURNO_PORTAL ?? 'http://127.0.0.1:8082/';

const browser = await chromium.launch({
    executablePath: process.env.TURNO_CHROMIUM ?? '/usr/bin/chromium',
    args: [`--remote-debugging-port=${PORT}`, '--no-sandbox', '--disable-background-networking'],
});
try {
    const { lhr } = await lighthouse(portal, { port: PORT, onlyCategories: Object.keys(GOALS), logLevel: 'error' });
    for (const [category, goal] of Object.entries(GOALS)) {
        const mark = Math.round(lhr.categories[category].score * 100);
        console.log(`${category.padEnd(16)} ${mark}, goal ${goal}`);
        if (mark < goal) {
            process.exitCode = 1;
        }
    }
    for (const name of [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
    ]) {
        console.log(`${name.padEnd(26)} ${lhr.audits[name].displayValue}`);
    }
    const faults = Object.values(lhr.audits).filter(
        (audit) => audit.score !== null && audit.score < 0.9 && audit.weight !== 0,
    );
    faults.forEach((audit) => console.log(`- ${audit.id}: ${audit.displayValue ?? audit.title}`));
} finally {
    await browser.close();
}
