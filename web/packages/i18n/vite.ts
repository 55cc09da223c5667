import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LOCALES = ['en', 'ar', 'es', 'fr', 'de'];
const PREFIX = 'virtual:messages/';

/**
 * Gives an app its own texts only: `virtual:messages/<locale>` holds the sections that it names, and `common`.
 * Without sections, all of them.
 */
export function messages(...sections: string[]): Plugin {
    const folder = fileURLToPath(new URL('./locales/', import.meta.url));
    const wanted = ['common', ...sections];
    return {
        name: 'turno-messages',
        resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
        load(id) {
            if (!id.startsWith(`\0${PREFIX}`)) {
                return undefined;
            }
            const file = `${folder}${id.slice(PREFIX.length + 1)}.json`;
            this.addWatchFile(file);
            const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
            const some = Object.entries(all).filter(([section]) => sections.length === 0 || wanted.includes(section));
            return `export default ${JSON.stringify(Object.fromEntries(some))}`;
        },
        handleHotUpdate({ file, server }) {
            if (file.startsWith(folder)) {
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
