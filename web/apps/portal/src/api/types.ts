/** What booking-service answers, as it goes over the wire; its document says less of dates and zones than there is. */
export type Names = Record<string, string>;

export interface Price {
    amount: number;
    /** ISO 4217. */
    currency: string;
}

export interface FormField {
    key: string;
    type: 'TEXT' | 'CHOICE' | 'DATE' | 'NUMBER' | 'FILE' | 'CONSENT';
    labels: Names;
    hints?: Names;
    required: boolean;
    choices?: { value: string; labels: Names }[];
    /** Asked only where this answer was given to a question before it. */
    when?: { field: string; equals: string } | null;
    least?: number | null;
    most?: number | null;
}

/** Until so long before the start, this holds. `until` is an ISO 8601 duration; absent: until it becomes a ticket. */
export interface Tier {
    until?: string | null;
    cancel: boolean;
    feePercent: number;
    reschedules?: number | null;
}

export interface Service {
    id: string;
    names: Names;
    durationMinutes: number;
    maxPartySize: number;
    category?: string;
    price?: Price;
    delivery?: 'ON_SITE' | 'VIRTUAL';
    /** False where a booking is a request that staff have to approve. */
    selfService: boolean;
    /** How customers show who they are; absent, or `NONE`: they don't. */
    identity?: string;
    form?: { fields: FormField[] };
    /** What it is booked under; of several services the first decides. Durations are ISO 8601. */
    policy: { tiers?: Tier[]; minNoticeCancel: string; conversionLead: string };
}

export interface Hours {
    day: string;
    from: string;
    to: string;
    breaks?: { from: string; to: string }[];
}

export interface Branch {
    id: string;
    names: Names;
    address?: string;
    countryCode: string;
    timeZone: string;
    languages: string[];
    hours: Hours[];
    services: Service[];
    staff: { id: string; name: string; serviceIds: string[] }[];
    site?: {
        coordinates?: { latitude: number; longitude: number };
        directions?: Names;
        phone?: string;
        email?: string;
        website?: string;
    };
}

export interface Slot {
    start: string;
    end: string;
    left: number;
}

export type DayState = 'FREE' | 'FEW' | 'FULL' | 'CLOSED';

export interface Day {
    date: string;
    slots: Slot[];
}

export interface Hold {
    id: string;
    start: string;
    end: string;
    expiresAt: string;
    holdToken: string;
}

export interface Appointment {
    id: string;
    code: string;
    status: 'HELD' | 'PENDING' | 'BOOKED' | 'CONVERTED' | 'FULFILLED' | 'CANCELLED' | 'NO_SHOW' | 'EXPIRED';
    branchId: string;
    serviceIds: string[];
    staffIds?: string[];
    start: string;
    end: string;
    timeZone: string;
    partySize: number;
    name: string;
    language: string;
    convertToTicketTime: string;
    cancellableUntil?: string;
    ticketNumber?: string;
    arrivedAt?: string;
    cancelFeePercent?: number;
    revision: number;
    checkInCode?: string;
    manageToken?: string;
}

/** What may be done up to an instant. */
export interface TermsStage {
    until: string;
    mayCancel: boolean;
    feePercent?: number;
    fee?: Price;
    mayMove: boolean;
    movesLeft?: number;
}

/** What cancelling or moving an appointment now would mean. */
export interface Terms {
    mayCancel: boolean;
    feePercent?: number;
    fee?: Price;
    mayMove: boolean;
    /** Absent: as often as they like. */
    movesLeft?: number;
    until?: string;
    /** This, and what holds after it. */
    ahead: TermsStage[];
}

export interface Preferences {
    language: string;
    channels: string[];
    nameOnScreens: boolean;
}

/** What somebody wants to do, as far as the free times depend on it. */
export interface Visit {
    branchId: string;
    serviceIds: string[];
    partySize: number;
    staffId?: string;
}

/** Since when somebody waits to be forgotten; absent: they did not ask. */
export interface Erasure {
    askedAt?: string;
}
