import { inLanguage } from '@turno/i18n';
import { useSettings } from '@turno/ui';
import { computed } from 'vue';

/** What the service tells of its branch at the start; nothing before it has its plan. */
interface About {
    timeZone?: string;
    names?: Record<string, string>;
}

const useAbout = () => (useSettings().about ?? {}) as unknown as About;

/** Where nobody has told it yet, the screen's own: it hangs in the branch. */
export const useBranchZone = (): string | undefined => useAbout().timeZone;

/** The organisation's name and the branch's. */
export function useBranchName() {
    const { names } = useAbout();
    const { branding } = useSettings();
    return computed(() => [inLanguage(branding?.names), inLanguage(names)].filter(Boolean).join(' · '));
}
