import type { User, UserManager } from 'oidc-client-ts';
import { ref, shallowRef } from 'vue';
import type { Token } from './client.ts';
import type { Settings } from './settings.ts';
import { standInOf } from './standin.ts';

/** Who is signed in through Keycloak: OpenID Connect, code flow with PKCE; tokens live as long as the tab. */
export function signInWith(settings: Settings, base: string) {
    const user = shallowRef<User | null>(null);
    const away = ref(false);
    const standIn = standInOf(window.sessionStorage);
    let made: Promise<UserManager> | undefined;

    /** It is a fifth of what a page of guests weighs, so it is fetched by whom it is for. */
    const manager = () => (made ??= import('oidc-client-ts').then(make));

    function make({ UserManager, WebStorageStateStore }: typeof import('oidc-client-ts')): UserManager {
        const here = new URL(base, window.location.origin).toString();
        const it = new UserManager({
            authority: settings.signIn.authority,
            client_id: settings.signIn.client,
            redirect_uri: here,
            post_logout_redirect_uri: here,
            scope: 'openid profile email',
            automaticSilentRenew: true,
            userStore: new WebStorageStateStore({ store: window.sessionStorage }),
        });
        it.events.addUserLoaded((renewed) => {
            user.value = renewed;
        });
        it.events.addUserUnloaded(() => {
            user.value = null;
        });
        it.events.addSilentRenewError(() => {
            away.value = true;
        });
        return it;
    }

    /** Whether somebody signed in in this tab, by the key that the library keeps them under. */
    const isKnown = () =>
        window.sessionStorage.getItem(`oidc.user:${settings.signIn.authority}:${settings.signIn.client}`) !== null;

    /** Takes up what Keycloak sent back, or what the tab still knows. @returns where the person wanted to go */
    async function resume(): Promise<string | undefined> {
        if (new URLSearchParams(window.location.search).has('state')) {
            user.value = await (await manager()).signinRedirectCallback();
            standIn.take(undefined);
            return user.value.state as string | undefined;
        }
        if (isKnown()) {
            user.value = await (await manager()).getUser();
        }
        return undefined;
    }

    const token: Token = async () => {
        const local = standIn.token();
        if (local) {
            return local;
        }
        if (user.value?.expired) {
            user.value = await (await manager()).signinSilent().catch(() => null);
        }
        return user.value?.access_token;
    };

    return {
        user,
        /** Keycloak did not answer when the token was to be renewed. */
        away,
        /** What the branch gave by itself, in place of Keycloak's. */
        standIn,
        token,
        resume,
        signIn: async (wanted: string) => (await manager()).signinRedirect({ state: wanted }),
        signOut: async () => (await manager()).signoutRedirect(),
    };
}

export type SignIn = ReturnType<typeof signInWith>;
