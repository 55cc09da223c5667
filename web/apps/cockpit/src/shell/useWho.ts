import { useSignIn } from '@turno/ui';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { viewsOf, whoIs } from './who.ts';

/** Who is signed in here, by Keycloak or by the branch itself, and how they leave. */
export function useWho() {
    const signIn = useSignIn();
    const router = useRouter();
    const who = computed(() => whoIs(signIn.standIn.token() ?? signIn.user.value?.access_token));
    const views = computed(() => viewsOf(who.value?.roles ?? []));

    async function leave(): Promise<void> {
        if (signIn.standIn.known.value) {
            signIn.standIn.take(undefined);
            await router.replace('/sign-in');
            return;
        }
        await signIn.signOut().catch(() => router.replace('/sign-in'));
    }

    return { who, views, leave };
}
