import { describe, expect, it } from 'vitest';
import { chainOf, type Definitions } from './scope.ts';

const KNOWN = {
    tenant: { names: {}, settings: { minNotice: 'PT1H' } },
    country: (code: string) => (code === 'ES' ? { names: {}, settings: { opensDaysAhead: 30 } } : undefined),
    template: () => ({
        names: {},
        settings: { grace: 'PT5M' },
        services: [{ serviceId: 's', settings: { recallLimit: 1 } }],
    }),
    service: () => ({ names: {}, settings: { maxPartySize: 2 } }),
    branch: () => ({
        countryCode: 'ES',
        templateId: 't',
        settings: { noShowAfter: 'PT1H' },
        services: [{ serviceId: 's', settings: { recallLimit: 2 } }],
    }),
} as unknown as Definitions;

const levels = (scope: Parameters<typeof chainOf>[0]) => chainOf(scope, KNOWN).map((saying) => saying.level);

describe('who has a say', () => {
    it('at each level, from the organisation down', () => {
        expect(levels({ kind: 'tenant', id: 'x' })).toEqual(['TENANT']);
        expect(levels({ kind: 'country', id: 'ES' })).toEqual(['TENANT', 'COUNTRY']);
        expect(levels({ kind: 'service', id: 's' })).toEqual(['TENANT', 'SERVICE']);
        expect(levels({ kind: 'branch', id: 'b' })).toEqual(['TENANT', 'COUNTRY', 'TEMPLATE', 'BRANCH']);
    });

    it('at a service of a branch, where the catalogue comes between the branch and its offer', () => {
        const chain = chainOf({ kind: 'branch', id: 'b', serviceId: 's' }, KNOWN);
        expect(chain.map((saying) => saying.level).slice(4)).toEqual([
            'SERVICE',
            'SERVICE_AT_TEMPLATE',
            'SERVICE_AT_BRANCH',
        ]);
        expect(chain.at(-1)?.settings).toEqual({ recallLimit: 2 });
    });
});
