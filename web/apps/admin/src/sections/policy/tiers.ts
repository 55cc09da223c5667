import { secondsOf } from './durations.ts';
import type { Tier } from './settings.ts';

/** As the service wants them: the longest time first; the one that counts until the visit becomes a ticket is the last. */
export const inOrder = (tiers: readonly Tier[]): Tier[] => tiers.toSorted((one, other) => timeOf(other) - timeOf(one));

/** Whether two of them begin at the same time, so that nobody could tell which counts. */
export const collide = (tiers: readonly Tier[]): boolean => new Set(tiers.map(timeOf)).size < tiers.length;

const timeOf = (tier: Tier): number => (tier.until ? (secondsOf(tier.until) ?? 0) : -1);
