import { i18n } from '@turno/i18n';
import { watch } from 'vue';
import type { createVuetify } from 'vuetify';

/** What components say by themselves, e.g. "Next page", is said in the language that is spoken; it came with its texts. */
export function followLanguage({ locale }: Pick<ReturnType<typeof createVuetify>, 'locale'>): void {
    watch(
        i18n.global.locale,
        (tag) => {
            const texts = i18n.global.getLocaleMessage(tag) as Record<string, unknown>;
            if (texts['$vuetify'] && !locale.messages.value[tag]) {
                locale.messages.value = { ...locale.messages.value, [tag]: texts['$vuetify'] as never };
            }
            locale.current.value = tag;
        },
        { immediate: true },
    );
}
