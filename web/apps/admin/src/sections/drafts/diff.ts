/** One field that became another; as the service tells changes: objects are looked into, lists are taken whole. */
export interface FieldChange {
    /** JSON pointer (RFC 6901); empty for the whole definition. */
    pointer: string;
    before: unknown;
    after: unknown;
}

/** In alphabetical order of the fields. */
export function fieldsBetween(before: unknown, after: unknown, pointer = ''): FieldChange[] {
    if (isObject(before) && isObject(after)) {
        const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
        return names.flatMap((name) => fieldsBetween(before[name], after[name], `${pointer}/${escaped(name)}`));
    }
    return same(before, after) ? [] : [{ pointer, before, after }];
}

/** Whether two values say the same; what is null is not said. */
export function same(one: unknown, other: unknown): boolean {
    return canonical(one) === canonical(other);
}

/** The names on the way to a field. */
export const stepsOf = (pointer: string): string[] =>
    pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function canonical(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(canonical).join()}]`;
    }
    if (isObject(value)) {
        const said = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
        return `{${said
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
            .join()}}`;
    }
    return JSON.stringify(value ?? null);
}
