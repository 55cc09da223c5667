import type { PolicyTypes } from '@turno/api';
import { secondsOf } from '../policy/durations.ts';

export type Link = PolicyTypes['schemas']['LinkView'];

/** How far behind the centre may be, as a person would count it; undefined where it is hardly. */
export interface Lag {
    value: number;
    unit: 'second' | 'minute' | 'hour' | 'day';
}

/** Less than this passes while events are on their way as always. */
const HARDLY = 5;

export function lagOf(link: Link | undefined): Lag | undefined {
    const seconds = Math.round(secondsOf(link?.lag ?? '') ?? 0);
    if (seconds < HARDLY) {
        return undefined;
    }
    const units: [number, Lag['unit']][] = [
        [2 * 86_400, 'day'],
        [2 * 3_600, 'hour'],
        [120, 'minute'],
        [0, 'second'],
    ];
    const [, unit] = units.find(([from]) => seconds >= from)!;
    const length = { day: 86_400, hour: 3_600, minute: 60, second: 1 }[unit];
    return { value: Math.floor(seconds / length), unit };
}
