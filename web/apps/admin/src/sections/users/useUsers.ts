import { plainClient } from '@turno/api';
import { useDeed, useSignIn } from '@turno/ui';
import { ref, watch } from 'vue';
import { usePages } from '../../directory/pages.ts';
import type { User, UserForm } from './users.ts';

interface Made {
    user: User;
    temporaryPassword?: string;
}

/** The accounts within one's own reach. */
export function useUsers() {
    const plain = plainClient(useSignIn().token);
    const wanted = ref('');
    const deed = useDeed();
    /** Shown this once. */
    const handedOut = ref<{ user: User; password: string }>();
    const pages = usePages<User>((after) =>
        plain.ask('GET', '/api/v1/users', { query: { q: wanted.value.trim(), after, limit: 50 } }),
    );
    watch(wanted, pages.restart, { immediate: true });

    function took(made: Made): void {
        if (made.temporaryPassword) {
            handedOut.value = { user: made.user, password: made.temporaryPassword };
        }
    }

    const changing = (what: () => Promise<unknown>) =>
        deed.run(async () => {
            await what();
            await pages.restart();
        });

    const invite = ({ username, email, firstName, lastName, roles, branches, countries }: UserForm) =>
        changing(async () => {
            const body = { username, email, firstName, lastName, roles, branches, countries };
            took(await plain.ask<Made>('POST', '/api/v1/users', { body }));
        });

    const change = (id: string, form: Omit<UserForm, 'username'>) =>
        changing(() => {
            const { email, firstName, lastName, enabled, roles, branches, countries } = form;
            const body = { email, firstName, lastName, enabled, roles, branches, countries };
            return plain.ask('PUT', `/api/v1/users/${id}`, { body });
        });

    const renew = (id: string) =>
        changing(async () => took(await plain.ask<Made>('POST', `/api/v1/users/${id}/password`)));

    return { ...pages, wanted, deed, handedOut, invite, change, renew };
}
