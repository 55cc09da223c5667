import { useI18n } from '@turno/i18n';
import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { SECTIONS } from '../sections/index.ts';

/** Of what is open, e.g. the name of a branch, and where it is shown. */
const here = shallowRef<{ name: () => string; path: () => string }>();

/** Says what this screen and those below it are about, for the breadcrumbs. */
export function useHere(name: () => string, path: () => string): void {
    const mine = { name, path };
    here.value = mine;
    onScopeDispose(() => {
        if (here.value === mine) {
            here.value = undefined;
        }
    });
}

export interface Crumb {
    title: string;
    to?: string;
}

/** The way from the overview to the screen that is open; empty at the overview. */
export function useCrumbs(): ComputedRef<Crumb[]> {
    const route = useRoute();
    const { t } = useI18n();
    return computed(() => {
        const section = SECTIONS.find((one) => route.path === one.path || route.path.startsWith(`${one.path}/`));
        if (!section) {
            return [];
        }
        const crumbs: Crumb[] = [
            { title: t('admin.overview.title'), to: '/' },
            { title: t(section.titleKey), to: section.path },
        ];
        const name = here.value?.name();
        if (name) {
            crumbs.push({ title: name, to: here.value?.path() });
        }
        const own = route.meta['titleKey'] as string | undefined;
        if (own && own !== section.titleKey) {
            crumbs.push({ title: t(own) });
        }
        return crumbs;
    });
}
