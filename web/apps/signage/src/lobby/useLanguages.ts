import { i18n, localeOf, speak, useI18n, type LocaleInfo } from '@turno/i18n';
import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue';

const TURN = 10_000;

/**
 * The languages of the branch on one screen: the first is the screen's own and gives it its direction; the others take turns
 * beside it.
 */
export function useLanguages(tags: () => string[]): {
    /** The one that stands beside the screen's own; undefined where the branch has one only. */
    second: ComputedRef<LocaleInfo | undefined>;
    /** A text of the app in that one. */
    beside: (key: string) => string;
} {
    const { t, locale } = useI18n();
    const turn = ref(0);
    const ready = ref<string[]>([]);
    const timer = setInterval(() => turn.value++, TURN);
    onScopeDispose(() => clearInterval(timer));

    const others = computed(() =>
        tags()
            .map(localeOf)
            .filter((one): one is LocaleInfo => one !== undefined && one.tag !== locale.value)
            .filter((one) => ready.value.includes(one.tag)),
    );
    const second = computed(() => others.value[turn.value % Math.max(1, others.value.length)]);

    async function load(tag: string): Promise<void> {
        const one = localeOf(tag);
        if (one && !ready.value.includes(one.tag)) {
            i18n.global.mergeLocaleMessage(one.tag, (await one.load()).default);
            ready.value = [...ready.value, one.tag];
        }
    }

    watch(
        () => tags().join(),
        () => {
            void speakFirst(tags()[0]);
            tags().forEach((tag) => void load(tag));
        },
        { immediate: true },
    );

    return {
        second,
        beside: (key) => (second.value ? t(key, {}, { locale: second.value.tag }) : ''),
    };
}

/** The branch's first language, unless the screen was told another one. */
async function speakFirst(tag: string | undefined): Promise<void> {
    const asked = new URLSearchParams(window.location.search).has('lang');
    const first = localeOf(tag);
    if (first && !asked && !window.localStorage.getItem('turno.locale')) {
        await speak(first, false);
    }
}
