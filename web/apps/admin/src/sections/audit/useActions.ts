import type { PolicyTypes } from '@turno/api';
import { useI18n } from '@turno/i18n';
import { useNames } from '../../directory/names.ts';

type Entry = PolicyTypes['schemas']['EntryView'];

/** Entries of the log in words: what was done, to what, by whom. */
export function useActions() {
    const { t, te } = useI18n();
    const names = useNames();

    const word = (key: string, otherwise: string) => (te(key) || te(key, 'en') ? t(key) : otherwise);

    /** The first part of an action names the thing, the second what was done to it. */
    function nameOf(action = ''): string {
        const [thing = '', deed = ''] = action.split('.');
        const what = word(`admin.audit.thing.${thing}`, thing);
        return t('admin.audit.action', {
            thing: what,
            deed: word(`admin.audit.deed.${deed}`, deed.replaceAll('-', ' ')),
        });
    }

    const actorOf = (entry: Entry): string =>
        names.actorName(entry.actorId) ??
        (entry.actorType === 'system'
            ? `${t('admin.audit.actor.system')} (${entry.actorId})`
            : word(`admin.audit.actor.${entry.actorType}`, entry.actorType ?? ''));

    return { nameOf, actorOf, thingOf: (thing = '') => word(`admin.audit.thing.${thing}`, thing) };
}
