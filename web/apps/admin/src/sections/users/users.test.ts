import { describe, expect, it } from 'vitest';
import { emptyForm, isComplete, rolesGivenBy, tidied } from './users.ts';

describe('accounts', () => {
    it('get roles that are not above the giver', () => {
        expect(rolesGivenBy(['hq-admin'])).toContain('auditor');
        expect(rolesGivenBy(['branch-manager'])).toEqual(['branch-manager', 'reception', 'operator']);
        expect(rolesGivenBy(['auditor'])).toEqual([]);
    });

    it('need a role and a place', () => {
        const person = { ...emptyForm(), username: 'noor', email: 'n@example.com', firstName: 'Noor', lastName: 'H' };
        expect(isComplete(person)).toBe(false);
        expect(isComplete({ ...person, roles: ['operator'] })).toBe(false);
        expect(isComplete({ ...person, roles: ['operator'], branches: ['b'] })).toBe(true);
        expect(isComplete({ ...person, roles: ['operator'], countries: ['GB'] })).toBe(true);
    });

    it('have everything or single places', () => {
        expect(tidied(['b', '*'])).toEqual(['*']);
        expect(tidied(['b', 'c'])).toEqual(['b', 'c']);
    });
});
