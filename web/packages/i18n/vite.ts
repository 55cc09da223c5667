import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import * as components from 'vuetify/locale';

const LOCALES = ['en', 'ar', 'es', 'fr', 'de'];
const PREFIX = 'virtual:messages/';

const FOLDER = fileURLToPath(new URL('./locales/', import.meta.url));

/** All that the apps say in one language, by section. */
export const textsOf = (locale: string): Record<string, unknown> =>
    JSON.parse(readFileSync(`${FOLDER}${locale}.json`, 'utf8'));

/** Of English there is nothing to add: every component comes with it. */
function ofComponents(locale: string): object {
    return locale === 'en' ? {} : { $vuetify: (components as Record<string, object>)[locale] };
}

/**
 * Gives an app its own texts only: `virtual:messages/<locale>` holds the sections that it names, and `common`.
 * Without sections, all of them. Beside them is what the components say by themselves ("Next page"), as Vuetify has it.
 */
export function messages(...sections: string[]): Plugin {
    const wanted = ['common', ...sections];
    return {
        name: 'turno-messages',
        resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
        load(id) {
            if (!id.startsWith(`\0${PREFIX}`)) {
                return undefined;
            }
            const locale = id.slice(PREFIX.length + 1);
            this.addWatchFile(`${FOLDER}${locale}.json`);
            const all = Object.entries(textsOf(locale));
            const some = all.filter(([section]) => sections.length === 0 || wanted.includes(section));
            return `export default ${JSON.stringify({ ...Object.fromEntries(some), ...ofComponents(locale) })}`;
        },
        handleHotUpdate({ file, server }) {
            if (file.startsWith(FOLDER)) {
                for (const locale of LOCALES) {
                    const module = server.moduleGraph.getModuleById(`\0${PREFIX}${locale}`);
                    if (module) {
                        server.moduleGraph.invalidateModule(module);
                    }
                }
                server.hot.send({ type: 'full-reload' });
            }
        },
    };
}
