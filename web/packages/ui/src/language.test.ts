import { LOCALES, i18n, localeOf, speak } from '@turno/i18n';
import { mount } from '@vue/test-utils';
import { afterAll, describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { VFileInput, VPagination } from 'vuetify/components';
import { followLanguage } from './language.ts';
import { makeVuetify } from './theme.ts';

const OTHERS = LOCALES.filter((one) => one.tag !== 'en');
/** What the components that the apps use say by themselves. */
const SAID = [
    'open',
    'close',
    'noDataText',
    'loading',
    'input.clear',
    'pagination.ariaLabel.next',
    'fileInput.counter',
    'dataFooter.nextPage',
    'datePicker.title',
].map((key) => `$vuetify.${key}`);

describe('what components say by themselves', () => {
    const vuetify = makeVuetify('light', undefined);
    followLanguage(vuetify);
    const say = (key: string) => vuetify.locale.t(key);
    afterAll(() => speak(localeOf('en')!, false));

    it.each(OTHERS.map((one) => [one.name, one]))('is said in %s', async (_, one) => {
        await speak(localeOf('en')!, false);
        await nextTick();
        const english = SAID.map(say);
        await speak(one, false);
        await nextTick();
        expect(vuetify.locale.current.value).toBe(one.tag);
        expect(vuetify.locale.isRtl?.value ?? one.dir === 'rtl').toBe(one.dir === 'rtl');
        expect(SAID.filter((key, place) => say(key) === english[place])).toEqual([]);
    });

    it('changes on screens that are open', async () => {
        const [german, arabic] = [localeOf('de')!, localeOf('ar')!];
        await speak(german, false);
        await nextTick();
        const pages = mount(VPagination, { props: { length: 3 }, global: { plugins: [i18n, vuetify] } });
        const file = mount(VFileInput, { props: { counter: true }, global: { plugins: [i18n, vuetify] } });
        expect(pages.html()).toContain('Nächste Seite');
        await speak(arabic, false);
        await nextTick();
        expect(pages.html()).not.toContain('Nächste Seite');
        expect(pages.html()).toContain('الصفحة التالية');
        expect(file.html()).not.toContain('files');
    });
});
