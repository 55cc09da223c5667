import { useSettings, useSignIn } from '@turno/ui';
import { computed } from 'vue';

const ROLES = ['hq-admin', 'country-manager', 'branch-manager', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const EVERYBODY: readonly Role[] = ROLES;
export const MANAGERS: readonly Role[] = ['hq-admin', 'country-manager', 'branch-manager'];

/** What a token says, without checking it: that is for the services. */
interface Claims {
    tenant?: string;
    branches?: string[];
    countries?: string[];
    realm_access?: { roles?: string[] };
}

export function claimsOf(token: string | undefined): Claims {
    const body = token?.split('.')[1];
    if (!body) {
        return {};
    }
    const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}

/** Who is signed in, and what this person may do and reach. The services decide; the screens only leave out what is refused anyway. */
export function useMe() {
    const signIn = useSignIn();
    const settings = useSettings();
    const claims = computed(() => claimsOf(signIn.user.value?.access_token));
    const profile = computed(() => signIn.user.value?.profile);
    const roles = computed(() => ROLES.filter((role) => claims.value.realm_access?.roles?.includes(role)));
    const covers = (scope: string[] | undefined, value: string) =>
        !!scope && (scope.includes('*') || scope.includes(value));

    return {
        name: computed(() => profile.value?.name ?? profile.value?.preferred_username ?? ''),
        email: computed(() => profile.value?.email ?? ''),
        roles,
        tenantId: computed(() => claims.value.tenant ?? settings.about['tenantId'] ?? ''),
        is: (...wanted: readonly Role[]) => wanted.some((role) => roles.value.includes(role)),
        /** Whether the person may change this branch. */
        manages: (branchId: string, countryCode: string) =>
            MANAGERS.some((role) => roles.value.includes(role)) &&
            (covers(claims.value.branches, branchId) || covers(claims.value.countries, countryCode)),
        reachesCountry: (code: string) => covers(claims.value.countries, code),
    };
}
