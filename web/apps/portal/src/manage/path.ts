interface Managed {
    id: string;
    manageToken?: string;
}

/** Where an appointment is looked at and changed; messages link there, too. */
export const managePath = ({ id, manageToken }: Managed) =>
    manageToken ? `/manage/${id}?token=${encodeURIComponent(manageToken)}` : `/manage/${id}`;
