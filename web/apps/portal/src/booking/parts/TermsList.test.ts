import { FALLBACK, i18n, LOCALES, speak } from '@turno/i18n';
import { mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Stage } from '../terms.ts';
import TermsList from './TermsList.vue';

const DAY_BEFORE = Date.parse('2026-11-24T10:00:00Z');
const SHORTLY_BEFORE = Date.parse('2026-11-25T09:50:00Z');
const stage = (some: Partial<Stage>): Stage => ({
    until: DAY_BEFORE,
    cancel: true,
    feePercent: 0,
    fee: undefined,
    moves: undefined,
    ...some,
});
const fee = { amount: 6.25, currency: 'GBP' };

function read(stages: Stage[]) {
    const list = mount(TermsList, { props: { stages, zone: 'Europe/London' }, global: { plugins: [i18n] } });
    const texts = (tag: string) => list.findAll(tag).map((element) => element.text());
    return { untils: texts('dt'), means: texts('dd'), text: list.text() };
}

describe('the terms, spelled out', () => {
    afterEach(() => speak(FALLBACK, false));

    it('should say until when what holds, and what after that', async () => {
        await speak(FALLBACK, false);

        const { untils, means } = read([stage({}), stage({ until: SHORTLY_BEFORE, feePercent: 50, fee, moves: 1 })]);

        expect(untils).toEqual([
            expect.stringMatching(/^Until Tue.*24.*10:00/),
            expect.stringMatching(/^Until Wed.*25.*09:50/),
            'After that',
        ]);
        expect(means).toEqual([
            'Cancelling is free. You may move it as often as you like.',
            'Cancelling costs 50 % of the price: £6.25. Times you may move it: 1.',
            'Please contact the branch.',
        ]);
    });

    it.each(LOCALES)('should say it in $name', async (locale) => {
        await speak(locale, false);

        const { untils, means } = read([stage({}), stage({ until: SHORTLY_BEFORE, feePercent: 50, moves: 0 })]);

        expect(new Set([...untils, ...means]).size).toBe(6);
        expect(untils[0]).toMatch(/24|٢٤/);
        expect(means[1]).toMatch(/50|٥٠/);
        expect([...untils, ...means].join()).not.toMatch(/portal\.|\{/);
    });

    it('should say so where nothing could be changed any more', async () => {
        await speak(FALLBACK, false);

        const { untils, text } = read([]);

        expect(untils).toEqual([]);
        expect(text).toContain('Once it is booked');
    });
});
