import { describe, expect, it } from 'vitest';
import { viewsOf, whoIs } from './who.ts';

function tokenOf(claims: object): string {
    const bytes = new TextEncoder().encode(JSON.stringify(claims));
    const body = btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return `header.${body}.signature`;
}

describe('who is signed in', () => {
    it('is read from the token, in any script', () => {
        const token = tokenOf({
            iss: 'http://keycloak/realms/turno',
            sub: '7',
            preferred_username: 'lucia',
            name: 'Lucía نور',
            realm_access: { roles: ['operator'] },
        });

        expect(whoIs(token)).toEqual({
            subject: '7',
            account: 'lucia',
            name: 'Lucía نور',
            roles: ['operator'],
            local: false,
        });
    });

    it('is the branch’s own guest where the branch signed the token', () => {
        expect(whoIs(tokenOf({ iss: 'urn:turno:branch:1', sub: '7' }))?.local).toBe(true);
    });

    it('is nobody without a token, or with one that is none', () => {
        expect(whoIs(undefined)).toBeUndefined();
        expect(whoIs('nonsense')).toBeUndefined();
        expect(whoIs('a.???.c')).toBeUndefined();
    });

    it('has the views of all their roles', () => {
        expect(viewsOf(['operator', 'reception'])).toEqual(['counter', 'reception']);
        expect(viewsOf(['branch-manager'])).toEqual(['manager', 'reception', 'counter']);
        expect(viewsOf(['auditor'])).toEqual([]);
    });
});
