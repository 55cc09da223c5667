/** How long a page may lie untouched, in milliseconds: first in peace, then with a warning that counts down. */
export interface Patience {
    calm: number;
    warning: number;
}

export type Idle = { is: 'awake' } | { is: 'warned'; left: number } | { is: 'over' };

/** While somebody fills something in. */
export const USUAL: Patience = { calm: 45_000, warning: 15_000 };
/** Where a page shows what is somebody's own: nobody else should find it there. */
export const SHORT: Patience = { calm: 20_000, warning: 15_000 };
/** After this time what tells who somebody is isn't readable any more. */
export const DISCREET = 20_000;

/** @param quiet milliseconds since somebody touched the screen @returns with the seconds that are left */
export function idleAfter(quiet: number, { calm, warning }: Patience): Idle {
    if (quiet < calm) {
        return { is: 'awake' };
    }
    const left = Math.ceil((calm + warning - quiet) / 1000);
    return left > 0 ? { is: 'warned', left } : { is: 'over' };
}
