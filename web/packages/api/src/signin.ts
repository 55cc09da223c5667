import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { ref, shallowRef } from 'vue';
import type { Token } from './client.ts';
import type { Settings } from './settings.ts';

/** Who is signed in through Keycloak: OpenID Connect, code flow with PKCE; tokens live as long as the tab. */
export function signInWith(settings: Settings, base: string) {
    const here = new URL(base, window.location.origin).toString();
    const manager = new UserManager({
        authority: settings.signIn.authority,
        client_id: settings.signIn.client,
        redirect_uri: here,
        post_logout_redirect_uri: here,
        scope: 'openid profile email',
        automaticSilentRenew: true,
        userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    });
    const user = shallowRef<User | null>(null);
    const away = ref(false);
    manager.events.addUserLoaded((renewed) => (user.value = renewed));
    manager.events.addUserUnloaded(() => (user.value = null));
    manager.events.addSilentRenewError(() => (away.value = true));

    /** Takes up what Keycloak sent back, or what the tab still knows. @returns where the person wanted to go */
    async function resume(): Promise<string | undefined> {
        if (new URLSearchParams(window.location.search).has('state')) {
            user.value = await manager.signinRedirectCallback();
            return user.value.state as string | undefined;
        }
        user.value = await manager.getUser();
        return undefined;
    }

    const token: Token = async () => {
        if (user.value?.expired) {
            user.value = await manager.signinSilent().catch(() => null);
        }
        return user.value?.access_token;
    };

    return {
        user,
        /** Keycloak did not answer when the token was to be renewed. */
        away,
        token,
        resume,
        signIn: (wanted: string) => manager.signinRedirect({ state: wanted }),
        signOut: () => manager.signoutRedirect(),
    };
}

export type SignIn = ReturnType<typeof signInWith>;
