import { inLanguage } from '@turno/i18n';
import { useSettings } from '@turno/ui';
import { computed } from 'vue';

/** The branch's; before it has its plan, the screen's own: it hangs in the branch. */
export const useBranchZone = (): string | undefined => useSettings().about.timeZone;

/** The organisation's name and the branch's. */
export function useBranchName() {
    const { about, branding } = useSettings();
    return computed(() => [inLanguage(branding?.names), inLanguage(about.names)].filter(Boolean).join(' · '));
}
