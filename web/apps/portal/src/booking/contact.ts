import type { Wrong } from './form.ts';

export interface Contact {
    name: string;
    phone: string;
    email: string;
    language: string;
}

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const PHONE = /^\+?[\d\s().-]{6,24}$/;

/** @param proves what the identity step writes to, where there is one */
export function contactComplaints(contact: Contact, proves?: 'email' | 'phone'): Record<string, Wrong> {
    const wrong: Record<string, Wrong> = {};
    const [email, phone] = [contact.email.trim(), contact.phone.trim()];
    if (!contact.name.trim()) {
        wrong['/name'] = { key: 'required' };
    }
    if (email && !EMAIL.test(email)) {
        wrong['/email'] = { key: 'email' };
    }
    if (phone && !PHONE.test(phone)) {
        wrong['/phone'] = { key: 'phone' };
    }
    if (!email && !phone) {
        wrong['/email'] = { key: 'contact' };
    }
    if (proves && !contact[proves].trim()) {
        wrong[`/${proves}`] = { key: 'required' };
    }
    return wrong;
}

/** As the service wants it: without the spaces and brackets that people write. */
export const plainPhone = (phone: string) => phone.replace(/[\s().-]/g, '');

const CALLING: Record<string, string> = {
    GB: '+44',
    ES: '+34',
    FR: '+33',
    DE: '+49',
    AE: '+971',
    SA: '+966',
    US: '+1',
};

/** How numbers of the branch's country begin, to show what is meant. */
export const callingCode = (country: string | undefined) => CALLING[country ?? ''] ?? '+';
