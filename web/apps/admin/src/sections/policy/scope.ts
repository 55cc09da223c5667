import type { PolicyTypes } from '@turno/api';
import type { Level, Saying } from './inheritance.ts';
import type { Settings } from './settings.ts';

type Views = PolicyTypes['schemas'];

/** Whose settings are shown. */
export interface Scope {
    kind: 'tenant' | 'country' | 'template' | 'service' | 'branch';
    id: string;
    /** A service as this branch offers it. */
    serviceId?: string;
}

/** Where a definition is looked up: in force, or as the chosen draft has it. */
export interface Definitions {
    tenant: Views['TenantDefinition'] | undefined;
    country: (code: string) => Views['CountryDefinition'] | undefined;
    template: (id: string) => Views['TemplateDefinition'] | undefined;
    service: (id: string) => Views['ServiceDefinition'] | undefined;
    branch: (id: string) => Views['BranchDefinition'] | undefined;
}

/** Who has a say, from the organisation down to what is shown. */
export function chainOf(scope: Scope, known: Definitions): Saying[] {
    const tenant: Saying = { level: 'TENANT', settings: known.tenant?.settings };
    switch (scope.kind) {
        case 'tenant':
            return [tenant];
        case 'country':
            return [tenant, said('COUNTRY', known.country(scope.id))];
        case 'template':
            return [tenant, said('TEMPLATE', known.template(scope.id))];
        case 'service':
            return [tenant, said('SERVICE', known.service(scope.id))];
        case 'branch':
            return [tenant, ...atBranch(scope, known)];
    }
}

function atBranch(scope: Scope, known: Definitions): Saying[] {
    const branch = known.branch(scope.id);
    const template = branch?.templateId ? known.template(branch.templateId) : undefined;
    const upToBranch = [
        said('COUNTRY', known.country(branch?.countryCode ?? '')),
        said('TEMPLATE', template),
        said('BRANCH', branch),
    ];
    if (!scope.serviceId) {
        return upToBranch;
    }
    return [
        ...upToBranch,
        said('SERVICE', known.service(scope.serviceId)),
        said('SERVICE_AT_TEMPLATE', offerOf(template?.services, scope.serviceId)),
        said('SERVICE_AT_BRANCH', offerOf(branch?.services, scope.serviceId)),
    ];
}

const said = (level: Level, definition: { settings?: Settings } | undefined): Saying => ({
    level,
    settings: definition?.settings,
});

const offerOf = (offers: Views['OfferDefinition'][] | undefined, serviceId: string) =>
    offers?.find((offer) => offer.serviceId === serviceId);
