import { FALLBACK, i18n, speak } from '@turno/i18n';
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVuetify } from 'vuetify';
import { VBtn } from 'vuetify/components/VBtn';
import { VTextField } from 'vuetify/components/VTextField';
import OneTimeCode from './OneTimeCode.vue';

vi.mock('@turno/ui', async () => ({
    ...(await import('../../../../packages/ui/src/composables/load.ts')),
    ...(await import('../../../../packages/ui/src/composables/time.ts')),
    FailureNote: { template: '<span />' },
    useSettings: () => ({ about: { tenantId: 'tenant' } }),
}));

vi.mock('../booking/useDraft.ts', () => ({ useDraft: () => ({ branchId: 'branch' }) }));

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const fetched = vi.fn<typeof fetch>();

function open() {
    return mount(OneTimeCode, {
        props: { channel: 'EMAIL', contact: 'ada@example.com' },
        global: { plugins: [i18n, createVuetify({ components: { VBtn, VTextField } })] },
    });
}

describe('the one-time code', () => {
    beforeEach(async () => {
        await speak(FALLBACK, false);
        vi.stubGlobal('fetch', fetched);
        fetched.mockReset();
        fetched.mockResolvedValueOnce(answer(201, { id: 'v1', expiresAt: '2026-11-23T10:10:00Z', sendsLeft: 2 }));
    });
    afterEach(() => vi.unstubAllGlobals());

    it('should be sent at once, and be checked with its last digit', async () => {
        fetched.mockResolvedValueOnce(answer(200, { token: 'proof', expiresAt: '2026-11-23T10:30:00Z' }));
        const view = open();
        await flushPromises();

        await view.get('input').setValue('١٢٣ 456');
        await flushPromises();

        expect(fetched.mock.calls.map(([url]) => url)).toEqual([
            '/api/v1/verifications',
            '/api/v1/verifications/v1/check',
        ]);
        expect(JSON.parse(String(fetched.mock.calls[0]![1]!.body))).toMatchObject({
            tenantId: 'tenant',
            branchId: 'branch',
            channel: 'EMAIL',
            contact: 'ada@example.com',
        });
        expect(JSON.parse(String(fetched.mock.calls[1]![1]!.body))).toEqual({ code: '123456' });
        expect(view.emitted('proven')).toEqual([[{ token: 'proof', expiresAt: '2026-11-23T10:30:00Z' }]]);
    });

    it('should be asked for again when it is wrong', async () => {
        const problem = { type: 'urn:turno:problem:verification-failed', attemptsLeft: 4 };
        fetched.mockResolvedValueOnce(answer(403, problem));
        const view = open();
        await flushPromises();

        await view.get('input').setValue('000000');
        await flushPromises();

        expect(view.emitted('proven')).toBeUndefined();
        expect(view.get('input').element.value).toBe('');
        expect(view.text()).toContain('Attempts left: 4');
    });

    it('should not be sent again before a while', async () => {
        const view = open();
        await flushPromises();

        expect(view.get('button').attributes('disabled')).toBeDefined();
        expect(view.get('input').attributes('autocomplete')).toBe('one-time-code');
    });
});
