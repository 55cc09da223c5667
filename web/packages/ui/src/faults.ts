import type { Problem } from '@turno/api';
import { i18n } from '@turno/i18n';

/** What is wrong with a field: a text among the common ones for faults, and what is filled into it. */
export interface Fault {
    key: string;
    /** A limit, or two. */
    places: string[];
}

// Services say what is wrong in English and without a code: these are their own words, and those of Bean Validation.
const SAID: readonly [RegExp, string][] = [
    [/^(?:must not be (?:null|blank|empty)|is (?:blank|empty|missing))/, 'missing'],
    [/^has nothing in /, 'missing'],
    [/^name at least one/, 'missing'],
    [/^must be greater than or equal to (\S+)/, 'least'],
    [/^must be less than or equal to (\S+)/, 'most'],
    [/^is at most .*?(\d+)$/, 'most'],
    [/^are at most (\d+)/, 'fewer'],
    [/^is from (\d+) to (\d+)$/, 'between'],
    [/^size must be between 0 and (\d+)/, 'longer'],
    [/^size must be between (\d+) and (\d+)/, 'size'],
    [/^has more than (\d+) characters/, 'longer'],
    [/^must be shorter than or equal to/, 'longTime'],
    [/^must be longer than or equal to/, 'shortTime'],
    [/^is not an email address/, 'email'],
    [/^is not a phone number/, 'phone'],
    [/^is an ISO 3166 code/, 'country'],
    [/^is an IANA zone/, 'zone'],
    [/^is a host name/, 'host'],
    [/^is (?:not an? instant|not a date|a month)/, 'date'],
    [/^has a value of the wrong kind/, 'kind'],
    [/(?:^| )is there twice/, 'twice'],
    [/^is one or two capital letters/, 'prefix'],
    [/^is a word like (\S+)/, 'word'],
    [/^is (5, 10, 15, 30 or 60)/, 'slot'],
    [/^is (?:after from|not before activeFrom|on or after from)/, 'order'],
    [/^is (?:no|not in|nobody|not a channel) /, 'unknown'],
    [/^is somebody else's/, 'taken'],
    [/^is (?:not yours to give|for )/, 'elsewhere'],
    [/^is not what the realm allows/, 'refused'],
];

export function faultOf(detail: string): Fault | undefined {
    for (const [pattern, key] of SAID) {
        const found = pattern.exec(detail);
        if (found) {
            return { key, places: found.slice(1) };
        }
    }
    return undefined;
}

/** In the language that is spoken; what nobody has words for is asked to be checked, with the service's own words behind. */
export function faultText(detail: string): string {
    const { t } = i18n.global;
    const fault = faultOf(detail);
    if (!fault) {
        return t('common.fault.other', { detail: `\u2068${detail}\u2069` });
    }
    const [first = '', second = ''] = fault.places;
    return t(`common.fault.${fault.key}`, { first, second });
}

/** What is wrong with the field that one of these JSON pointers names: alone, or within the whole that was sent. */
export function faultAt(problem: Problem | undefined, ...pointers: readonly string[]): string | undefined {
    const detail = pointers.map((pointer) => problem?.fieldAt(pointer)).find((found) => found !== undefined);
    return detail === undefined ? undefined : faultText(detail);
}

/** The same by the last step of the pointer, where the rest says how deep in the document the field is. */
export function faultOfField(problem: Problem | undefined, name: string): string | undefined {
    const found = problem?.fields.find((one) => one.pointer.endsWith(`/${name}`));
    return found && faultText(found.message);
}

/** The first of all, for editors whose fields have no place for it. */
export function firstFault(problem: Problem | undefined): string | undefined {
    const [first] = problem?.fields ?? [];
    return first && faultText(first.message);
}
