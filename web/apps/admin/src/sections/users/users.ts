/** Who may sign in: what they may do, and where. */
export interface User {
    id: string;
    username: string;
    email: string;
    firstName: string;
    lastName: string;
    enabled: boolean;
    mustChangePassword: boolean;
    roles: string[];
    branches: string[];
    countries: string[];
}

/** What is entered of a person. */
export type UserForm = Pick<
    User,
    'username' | 'email' | 'firstName' | 'lastName' | 'enabled' | 'roles' | 'branches' | 'countries'
>;

/** Everywhere. */
export const ALL = '*';

const GIVEN_BY: Record<string, readonly string[]> = {
    'hq-admin': ['hq-admin', 'country-manager', 'branch-manager', 'reception', 'operator', 'auditor'],
    'country-manager': ['country-manager', 'branch-manager', 'reception', 'operator'],
    'branch-manager': ['branch-manager', 'reception', 'operator'],
};

/** The roles that somebody may give: none above their own. @param roles of the one who gives */
export const rolesGivenBy = (roles: readonly string[]): string[] => [
    ...new Set(roles.flatMap((role) => GIVEN_BY[role] ?? [])),
];

export const emptyForm = (): UserForm => ({
    username: '',
    email: '',
    firstName: '',
    lastName: '',
    enabled: true,
    roles: [],
    branches: [],
    countries: [],
});

/** Somebody without a role, or with none to use it at, could do nothing. */
export const isComplete = (form: UserForm): boolean =>
    [form.username, form.email, form.firstName, form.lastName].every((text) => text.trim() !== '') &&
    form.roles.length > 0 &&
    form.branches.length + form.countries.length > 0;

/** Who has everything has no need of single ones. */
export const tidied = (chosen: readonly string[]): string[] => (chosen.includes(ALL) ? [ALL] : [...chosen]);
