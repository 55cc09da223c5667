import type { Appointment, Branch } from '../api/types.ts';

/** The list of appointments as it was last seen, so that it can be looked at without a network. */
export interface Kept {
    /** When it was seen, in milliseconds. */
    at: number;
    appointments: Appointment[];
    /** Where they are. */
    branches: Branch[];
}

const PLACE = 'turno.mine';

export function keep(kept: Kept): void {
    const named = new Set(kept.appointments.map((one) => one.branchId));
    const branches = kept.branches.filter((branch) => named.has(branch.id));
    window.localStorage.setItem(PLACE, JSON.stringify({ ...kept, branches }));
}

export function recall(): Kept | undefined {
    const text = window.localStorage.getItem(PLACE);
    return text ? (JSON.parse(text) as Kept) : undefined;
}

/** When somebody signs out, nothing of theirs stays. */
export function forget(): void {
    window.localStorage.removeItem(PLACE);
}
