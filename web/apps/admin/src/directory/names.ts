import { data, plainClient, type PolicyTypes } from '@turno/api';
import { inLanguage } from '@turno/i18n';
import { useSignIn } from '@turno/ui';
import { defineStore } from 'pinia';
import { ref, shallowRef, type ShallowRef } from 'vue';
import { usePolicy } from '../shell/clients.ts';

type Views = PolicyTypes['schemas'];
interface PageOf<T> {
    items?: T[];
    next?: string;
}
interface Person {
    id: string;
    username: string;
    firstName?: string;
    lastName?: string;
}

const MOST = 200;

/** What things are called that other screens know by their ids only: asked for once, and again after a change. */
export const useNames = defineStore('names', () => {
    const policy = usePolicy();
    const plain = plainClient(useSignIn().token);
    const branches = shallowRef<Views['BranchView'][]>([]);
    const services = shallowRef<Views['ServiceView'][]>([]);
    const countries = shallowRef<Views['CountryView'][]>([]);
    const templates = shallowRef<Views['TemplateView'][]>([]);
    const staff = shallowRef<Views['StaffView'][]>([]);
    const people = shallowRef<Person[]>([]);
    const loaded = ref(false);
    let asked: Promise<void> | undefined;

    const query = (after: string | undefined) => ({ params: { query: { limit: MOST, after } } });

    /** Lists that the person may not see stay empty: then ids are shown. */
    async function read(): Promise<void> {
        await Promise.all([
            fill(branches, (after) => data(policy.GET('/api/v1/branches', query(after)))),
            fill(services, (after) => data(policy.GET('/api/v1/services', query(after)))),
            fill(templates, (after) => data(policy.GET('/api/v1/templates', query(after)))),
            fill(staff, (after) => data(policy.GET('/api/v1/staff', query(after)))),
            fill(countries, async () => ({ items: await data(policy.GET('/api/v1/countries')) })),
            fill(people, (after) => plain.ask('GET', '/api/v1/users', { query: { limit: 50, after } })),
        ]);
        loaded.value = true;
    }

    const load = (): Promise<void> => (asked ??= read());
    const refresh = (): Promise<void> => (asked = read());

    function named<T extends { id?: string; definition?: { names?: Record<string, string> } }>(all: T[], id?: string) {
        return inLanguage(all.find((one) => one.id === id)?.definition?.names) || (id ?? '');
    }

    const branch = (id: string | undefined) => branches.value.find((one) => one.id === id);
    const branchName = (id: string | undefined) => named(branches.value, id);
    const serviceName = (id: string | undefined) => named(services.value, id);
    const templateName = (id: string | undefined) => named(templates.value, id);
    const countryName = (code: string | undefined) =>
        inLanguage(countries.value.find((one) => one.code === code)?.definition?.names) || (code ?? '');
    const staffName = (id: string | undefined) =>
        staff.value.find((one) => one.id === id)?.definition?.name ?? id ?? '';
    /** Who acted, as far as the person may know. */
    function actorName(id: string | undefined): string | undefined {
        const person = people.value.find((one) => one.id === id);
        return person && ([person.firstName, person.lastName].filter(Boolean).join(' ') || person.username);
    }

    return {
        branches,
        services,
        countries,
        templates,
        staff,
        people,
        loaded,
        load,
        refresh,
        branch,
        branchName,
        serviceName,
        templateName,
        countryName,
        staffName,
        actorName,
    };
});

/** All pages of a list. */
async function fill<T>(into: ShallowRef<T[]>, page: (after: string | undefined) => Promise<PageOf<T>>): Promise<void> {
    const all: T[] = [];
    let after: string | undefined;
    try {
        do {
            const read = await page(after);
            all.push(...(read.items ?? []));
            after = read.next;
        } while (after);
        into.value = all;
    } catch {
        // Refused or away: the lists that need it say so themselves.
    }
}
