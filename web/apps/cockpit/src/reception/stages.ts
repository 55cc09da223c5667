import type { Stage } from './arrivals.ts';

/** Colours of the theme; the stage is always written beside them. */
export const STAGE_COLOURS: Readonly<Record<Stage, string | undefined>> = {
    expected: undefined,
    ticket: 'info',
    arrived: 'primary',
    called: 'called',
    serving: 'called',
    done: 'success',
    missed: 'error',
};
