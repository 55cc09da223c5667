import { useSettings } from '@turno/ui';

/** The branch's time zone where its service tells it; else the screen's own: it hangs in the branch. */
export function useBranchZone(): string | undefined {
    return useSettings().about?.['timeZone'];
}
