import { DEFAULTS, GROUPS, type GroupName, type SettingName, type SettingShape, type Settings } from './settings.ts';

export type Level =
    'DEFAULT' | 'TENANT' | 'COUNTRY' | 'TEMPLATE' | 'BRANCH' | 'SERVICE' | 'SERVICE_AT_TEMPLATE' | 'SERVICE_AT_BRANCH';

/** What one level says. */
export interface Saying {
    level: Level;
    settings: Settings | undefined;
}

/** A setting as it applies, and who said so. */
export interface Effective {
    value: unknown;
    origin: Level;
}

/** A setting as a level shows it. */
export interface Row {
    shape: SettingShape;
    effective: Effective;
    /** What this level says itself. */
    own: unknown;
    isOwn: boolean;
    /** What would apply if it said nothing. */
    inherited: Effective;
}

/** Of a setting what the lowest level says that says anything, else the product's default. @param sayings highest first */
export function effectiveOf(name: SettingName, sayings: readonly Saying[]): Effective {
    const said = sayings.findLast((saying) => says(saying.settings, name));
    return said ? { value: said.settings?.[name], origin: said.level } : { value: DEFAULTS[name], origin: 'DEFAULT' };
}

/** @param sayings from the highest level to the one that is shown */
export function groupsOf(sayings: readonly Saying[]): { name: GroupName; rows: Row[] }[] {
    return GROUPS.map((group) => ({ name: group.name, rows: group.settings.map((shape) => rowOf(shape, sayings)) }));
}

function rowOf(shape: SettingShape, sayings: readonly Saying[]): Row {
    const own = sayings.at(-1)?.settings;
    return {
        shape,
        effective: effectiveOf(shape.name, sayings),
        own: own?.[shape.name],
        isOwn: says(own, shape.name),
        inherited: effectiveOf(shape.name, sayings.slice(0, -1)),
    };
}

/** With a setting of its own, or without it: then it inherits again. */
export function withSetting(settings: Settings | undefined, name: SettingName, value: unknown): Settings {
    const rest = Object.fromEntries(Object.entries(settings ?? {}).filter(([known]) => known !== name));
    return value === undefined || value === null ? rest : { ...rest, [name]: value };
}

/** Which settings a level says something about. */
export const ownSettings = (settings: Settings | undefined): SettingName[] =>
    (Object.keys(settings ?? {}) as SettingName[]).filter((name) => says(settings, name));

const says = (settings: Settings | undefined, name: SettingName): boolean =>
    settings?.[name] !== undefined && settings[name] !== null;
