import { useFormat, useI18n } from '@turno/i18n';
import { useNames } from '../../directory/names.ts';
import { secondsOf, spanOf } from '../policy/durations.ts';
import { stepsOf } from './diff.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ENUM = /^[A-Z][A-Z_]+$/;

/** Definitions in words: which, which field, and what it says. */
export function useWords() {
    const { t, te } = useI18n();
    const format = useFormat();
    const names = useNames();

    const known = (key: string, otherwise: string) => (te(key) || te(key, 'en') ? t(key) : otherwise);

    function nameOf(kind: string | undefined, id: string | undefined): string {
        switch (kind) {
            case 'branch':
                return names.branchName(id);
            case 'service':
                return names.serviceName(id);
            case 'country':
                return names.countryName(id);
            case 'template':
                return names.templateName(id);
            case 'staff':
                return names.staffName(id);
            case 'message_text':
                return id ?? '';
            default:
                return '';
        }
    }

    /** One step of the way to a field. */
    const stepName = (step: string): string =>
        known(`admin.policy.setting.${step}.name`, known(`admin.drafts.field.${step}`, step));

    const fieldName = (pointer: string): string =>
        stepsOf(pointer).map(stepName).join(' › ') || t('admin.drafts.whole');

    const time = (iso: string) => {
        const { value, unit } = spanOf(iso);
        return format.number(value, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' });
    };

    function idName(id: string): string {
        const all = [names.branchName(id), names.serviceName(id), names.templateName(id), names.staffName(id)];
        return all.find((name) => name !== id) ?? id;
    }

    /** A value as a person would say it. */
    function say(value: unknown): string {
        if (value === null || value === undefined || value === '') {
            return t('admin.drafts.nothing');
        }
        if (typeof value === 'boolean') {
            return t(value ? 'admin.drafts.yes' : 'admin.drafts.no');
        }
        if (typeof value === 'number') {
            return format.number(value);
        }
        if (Array.isArray(value)) {
            return value.length === 0 ? t('admin.drafts.empty') : value.map(say).join(', ');
        }
        if (typeof value === 'object') {
            return Object.entries(value)
                .filter(([, inner]) => inner !== null && inner !== undefined)
                .map(([name, inner]) => `${stepName(name)}: ${say(inner)}`)
                .join(' · ');
        }
        return sayText(String(value));
    }

    function sayText(text: string): string {
        if (secondsOf(text) !== undefined) {
            return time(text);
        }
        if (UUID.test(text)) {
            return idName(text);
        }
        return ENUM.test(text) ? known(`admin.drafts.value.${text}`, text) : text;
    }

    return { nameOf, fieldName, say, time };
}
