import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LOCALES } from '../../../packages/i18n/src/locales.ts';
import { preferredTag } from '../../../packages/i18n/src/preferred.ts';
import { textsOf } from '../../../packages/i18n/vite.ts';

/** What the page says in one language, and the script that holds the rest of its texts. */
interface Said {
    title: string;
    dir: string;
    texts?: string;
}

const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
/** The order of the components' layers is told first, as style sheets that are fetched later stand before those in the page. */
const LAYERS = readFileSync(fileURLToPath(import.meta.resolve('vuetify/styles/layers')), 'utf8');
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/g;

/** Runs in the page, and knows nothing but what it is given. */
function show(preferred: typeof preferredTag, said: Record<string, Said>): void {
    const tag = preferred(Object.keys(said)) ?? 'en';
    const { title, dir, texts } = said[tag]!;
    document.documentElement.lang = tag;
    document.documentElement.dir = dir;
    if (texts) {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: texts }));
    }
    const path = window.location.pathname;
    document.querySelector('.shell h1')!.textContent = title;
    document.querySelector<HTMLElement>('.shell-page')!.hidden = path !== '/';
    document.querySelector<HTMLElement>('.shell')!.hidden = path.startsWith('/embed');
}

/**
 * What is seen while the app is on its way: a bar, the first question in the visitor's language, and room for the answers. All
 * of it is in the page itself, and the app's style sheets come after it, so that it is there with the first answer.
 */
export function shell(): Plugin {
    return {
        name: 'turno-shell',
        transformIndexHtml: {
            order: 'post',
            handler(html, { bundle = {} }) {
                const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
                const said = LOCALES.map(({ tag, dir }) => {
                    const file = chunks.find((one) => one.facadeModuleId === `\0virtual:messages/${tag}`)?.fileName;
                    const { portal } = textsOf(tag) as { portal: { branch: { title: string } } };
                    return [tag, { title: portal.branch.title, dir, texts: file && `/${file}` } satisfies Said];
                });
                const script = `(${show})(${preferredTag}, ${JSON.stringify(Object.fromEntries(said))})`;
                const body = `<div id="app">\n${read('shell.html')}</div><script>${script}</script>`;
                const later = html.match(STYLE_SHEET)?.join('') ?? '';
                return html
                    .replace(STYLE_SHEET, '')
                    .replace('</title>', () => `</title>\n        <style>${LAYERS}${read('shell.css')}</style>`)
                    .replace('<div id="app"></div>', () => `${body}${later}`);
            },
        },
    };
}
