// Texts are complete, sorted, and all used: a key that a locale lacks, or that no screen asks for, fails the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'packages/i18n/locales');
const mend = process.argv.includes('--sort');
const faults = [];

function flatten(texts, prefix = '') {
    return Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
    );
}

function sorted(value) {
    if (typeof value === 'string') {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
    );
}

function sources(path) {
    return readdirSync(path, { withFileTypes: true })
        .filter((entry) => !['node_modules', 'dist', 'target', 'generated', 'locales'].includes(entry.name))
        .flatMap((entry) => (entry.isDirectory() ? sources(join(path, entry.name)) : [join(path, entry.name)]))
        .filter((file) => ['.vue', '.ts'].includes(extname(file)) && !file.endsWith('.test.ts'));
}

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join();

const locales = new Map(
    readdirSync(folder).map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const order = `${JSON.stringify(sorted(JSON.parse(text)), null, 2)}\n`;
        if (mend) {
            writeFileSync(join(folder, name), order);
        } else if (text !== order) {
            faults.push(`${name} is not sorted: npm run texts -- --sort`);
        }
        return [name, new Map(flatten(JSON.parse(text)))];
    }),
);

const english = locales.get('en.json');
for (const [name, texts] of locales) {
    for (const [key, text] of english) {
        const own = texts.get(key);
        if (own === undefined) {
            faults.push(`${name} lacks ${key}`);
        } else if (placeholders(own) !== placeholders(text) && !text.includes('|')) {
            faults.push(`${name} names other places in ${key}`);
        }
    }
    for (const key of texts.keys()) {
        if (!english.has(key)) {
            faults.push(`${name} has ${key}, which en.json has not`);
        }
    }
}

// A screen names a key whole ('portal.title'), or a family of keys up to its last dot (`portal.error.${slug}`).
const code = ['apps', 'packages', 'widget'].flatMap((name) => sources(join(root, name))).map((file) => readFileSync(file, 'utf8'));
const whole = new Set(code.flatMap((text) => [...text.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1])));
const families = [...new Set(code.flatMap((text) => [...text.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1])))];
for (const key of english.keys()) {
    if (!whole.has(key) && !families.some((family) => key.startsWith(family))) {
        faults.push(`nobody asks for ${key}`);
    }
}
const sections = new Set([...english.keys()].map((key) => key.split('.')[0]));
for (const key of whole) {
    if (sections.has(key.split('.')[0]) && !english.has(key)) {
        faults.push(`a screen asks for ${key}, which en.json has not`);
    }
}

if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
}
