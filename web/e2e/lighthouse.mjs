// Marks of the portal as Lighthouse gives them for a phone on slow 4G (of several runs the one in the middle), how much script
// its first view loads, and whether it can be installed; fails below the goals. On a quiet machine.
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

const GOALS = { performance: 90, accessibility: 95, 'best-practices': 95 };
/** Of the first view, as it goes over the wire. */
const MOST_SCRIPT = 200_000;
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const RUNS = 5;
const PORT = 9377;
const portal = process.env.TURNO_PORTAL ?? 'http://127.0.0.1:8082/';

const browser = await chromium.launch({
    executablePath: process.env.TURNO_CHROMIUM ?? '/usr/bin/chromium',
    args: [`--remote-debugging-port=${PORT}`, '--no-sandbox', '--disable-background-networking'],
});
try {
    const lhr = await typical();
    mark(lhr);
    weigh(lhr);
    await install();
} finally {
    await browser.close();
}

async function typical() {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
        const options = { port: PORT, onlyCategories: Object.keys(GOALS), logLevel: 'error' };
        runs.push((await lighthouse(portal, options)).lhr);
    }
    runs.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
    console.log(
        `  performance of all runs    ${runs.map(({ categories }) => Math.round(categories.performance.score * 100))}`,
    );
    return runs[RUNS >> 1];
}

function say(what, measured, goal, isReached) {
    console.log(`${isReached ? ' ' : '!'} ${what.padEnd(26)} ${measured}, goal ${goal}`);
    if (!isReached) {
        process.exitCode = 1;
    }
}

function mark({ categories, audits }) {
    for (const [category, goal] of Object.entries(GOALS)) {
        const points = Math.round(categories[category].score * 100);
        say(category, points, `at least ${goal}`, points >= goal);
    }
    TIMES.forEach((name) => console.log(`  ${name.padEnd(26)} ${audits[name].displayValue}`));
    const faults = Object.values(audits).filter(({ score, weight }) => score !== null && score < 0.9 && weight !== 0);
    faults.forEach(({ id, displayValue, title }) => console.log(`- ${id}: ${displayValue ?? title}`));
}

function weigh({ audits }) {
    const scripts = audits['network-requests'].details.items.filter(({ resourceType }) => resourceType === 'Script');
    const bytes = scripts.reduce((sum, { transferSize }) => sum + transferSize, 0);
    say('first script, in bytes', bytes, `at most ${MOST_SCRIPT}`, bytes > 0 && bytes <= MOST_SCRIPT);
}

/** What the browser has against an app on the home screen; a tab of Playwright's own is incognito, which would be one. */
async function install() {
    const plain = await chromium.connectOverCDP(`http://127.0.0.1:${PORT}`);
    const page = await plain.contexts()[0].newPage();
    await page.goto(portal);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const against = installabilityErrors.map(({ errorId }) => errorId).join() || 'nothing';
    say('against installing it', against, 'nothing', against === 'nothing');
}
