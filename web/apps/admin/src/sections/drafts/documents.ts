import { data, type PolicyTypes } from '@turno/api';
import { Problem } from '@turno/api';
import type { usePolicy } from '../../shell/clients.ts';

export type DraftChange = PolicyTypes['schemas']['DraftChangeView'];
export type Change = PolicyTypes['schemas']['ChangeView'];

type Policy = ReturnType<typeof usePolicy>;
type Definition = Record<string, unknown>;

/** What kinds of definitions there are, as drafts name them. */
export const KINDS = [
    'tenant',
    'country',
    'template',
    'service',
    'branch',
    'staff',
    'branding',
    'message_text',
] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (kind: string | undefined): kind is Kind => KINDS.includes(kind as Kind);

/** A definition as it is in force; undefined where there is none. */
export async function definitionOf(policy: Policy, kind: string, id: string): Promise<Definition | undefined> {
    try {
        const view = (await data(read(policy, kind, id))) as { definition?: Definition };
        return view.definition;
    } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
            return undefined;
        }
        throw failure;
    }
}

function read(policy: Policy, kind: string, id: string): Promise<{ data?: unknown }> {
    const params = { path: { id } };
    switch (kind) {
        case 'tenant':
            return policy.GET('/api/v1/tenants/{id}', { params });
        case 'country':
            return policy.GET('/api/v1/countries/{code}', { params: { path: { code: id } } });
        case 'template':
            return policy.GET('/api/v1/templates/{id}', { params });
        case 'service':
            return policy.GET('/api/v1/services/{id}', { params });
        case 'staff':
            return policy.GET('/api/v1/staff/{id}', { params });
        case 'branch':
            return policy.GET('/api/v1/branches/{id}', { params });
        default:
            return Promise.resolve({ data: {} });
    }
}
