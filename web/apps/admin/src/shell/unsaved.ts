import { useI18n } from '@turno/i18n';
import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';
import { confirmed } from './confirm.ts';

/** Nobody leaves a screen with changes that are not saved without being asked. */
export function guardUnsaved(dirty: Readonly<Ref<boolean>>): void {
    const { t } = useI18n();

    const mayLeave = async () =>
        !dirty.value ||
        confirmed({
            title: t('admin.unsaved.title'),
            text: t('admin.unsaved.text'),
            deed: t('admin.unsaved.leave'),
            grave: true,
        });

    onBeforeRouteLeave(mayLeave);
    onBeforeRouteUpdate((to, from) => (to.path === from.path ? true : mayLeave()));
    useEventListener(window, 'beforeunload', (event) => {
        if (dirty.value) {
            event.preventDefault();
        }
    });
}
