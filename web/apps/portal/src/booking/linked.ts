import type { Branch, Service } from '../api/types.ts';

type Query = Record<string, unknown>;

/** What a link names, e.g. that of a poster or of the page that embeds this one: `?branch=…&service=…`. */
export function linkedTo(branches: Branch[], query: Query): { branch: Branch; service?: Service } | undefined {
    const branch = branches.find((one) => one.id === query['branch']);
    const service = branch?.services.find((one) => one.id === query['service']);
    return branch && { branch, ...(service && { service }) };
}
