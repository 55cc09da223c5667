// What policy-service keeps, as its API answers it: fields that it always sends are there. (The types generated from its
// OpenAPI describe what may be sent, where nearly everything may be absent.)
export type Names = Record<string, string>;
/** What may be absent is null or missing. */
export type Maybe<T> = T | null | undefined;

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

export const WEEKS_OF_MONTH = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'LAST'] as const;
export type WeekOfMonth = (typeof WEEKS_OF_MONTH)[number];

export interface OpeningWindow {
    from: string;
    to: string;
}

export interface Recurrence {
    from?: Maybe<string>;
    until?: Maybe<string>;
    everyWeeks?: Maybe<number>;
    weekOfMonth?: Maybe<WeekOfMonth>;
}

export interface WeeklyWindow extends OpeningWindow {
    day: Day;
    breaks?: OpeningWindow[];
    repeats?: Maybe<Recurrence>;
}

export interface DateException {
    date: string;
    windows: OpeningWindow[];
    reason?: Maybe<string>;
}

export interface Holiday {
    date: string;
    names: Names;
}

export interface BranchHolidays {
    region?: Maybe<string>;
    dropped: string[];
    added: Holiday[];
}

export interface Price {
    amount: number;
    currency: string;
}

export interface Zone {
    id: string;
    names: Names;
    wayFinding: Names;
}

export interface Site {
    coordinates?: Maybe<{ latitude: number; longitude: number }>;
    directions: Names;
    phone?: Maybe<string>;
    email?: Maybe<string>;
    website?: Maybe<string>;
    zones: Zone[];
}

export interface Offer {
    serviceId: string;
    bookable?: Maybe<boolean>;
    durationMinutes?: Maybe<number>;
    capacity?: Maybe<number>;
    publicCapacity?: Maybe<number>;
    price?: Maybe<Price>;
    bufferBeforeMinutes?: Maybe<number>;
    bufferAfterMinutes?: Maybe<number>;
    staffIds?: Maybe<string[]>;
    counterIds?: Maybe<string[]>;
    settings?: Maybe<Record<string, unknown>>;
}

export interface Counter {
    id: string;
    name: string;
    serviceIds: string[];
    hours: WeeklyWindow[];
    capacity: number;
    zoneId?: Maybe<string>;
}

export const DEVICE_KINDS = ['COUNTER_LED', 'COUNTER_SCREEN', 'KEYPAD', 'KIOSK', 'PRINTER', 'SIGNAGE'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
export const AT_A_COUNTER: readonly DeviceKind[] = ['COUNTER_LED', 'COUNTER_SCREEN', 'KEYPAD'];

export interface Device {
    id: string;
    kind: DeviceKind;
    counterId?: Maybe<string>;
    endpoint: string;
}

export interface CapacityOverride {
    date: string;
    of?: Maybe<string>;
    capacity: number;
    publicCapacity?: Maybe<number>;
}

export interface CallClass {
    kind: 'APPOINTMENT' | 'WALK_IN' | 'ANY';
    maxPriority?: Maybe<number>;
    serviceIds: string[];
    when: 'ALWAYS' | 'DUE' | 'BEFORE_APPOINTMENT';
    share: number;
}

export interface CallRules {
    steps: { name: string; classes: CallClass[] }[];
    finallyAfter?: Maybe<string>;
}

export interface Queue {
    rules: CallRules;
    profiles: { name: string; counterIds: string[]; rules: CallRules }[];
    coolDown: string;
    undoWithin: string;
    closesAfter: string;
    screenNames: 'CODE' | 'INITIALS' | 'NAME';
    ticker: Names;
}

export interface Branch {
    names: Names;
    address: string;
    countryCode: string;
    timeZone: string;
    languages: string[];
    capacity: number;
    hours: WeeklyWindow[];
    exceptions: DateException[];
    services: Offer[];
    counters: Counter[];
    devices: Device[];
    holidays: BranchHolidays;
    site: Site;
    overrides: CapacityOverride[];
    queue: Queue;
    templateId?: Maybe<string>;
    settings?: Maybe<Record<string, unknown>>;
}

export const FIELD_TYPES = ['TEXT', 'CHOICE', 'DATE', 'NUMBER', 'FILE', 'CONSENT'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FormField {
    key: string;
    type: FieldType;
    labels: Names;
    hints: Names;
    required: boolean;
    choices: { value: string; labels: Names }[];
    when?: Maybe<{ field: string; equals: string }>;
    least?: Maybe<number>;
    most?: Maybe<number>;
    forOperators: boolean;
}

export interface Service {
    prefix: string;
    names: Names;
    bookable: boolean;
    slotMinutes: number;
    durationMinutes: number;
    bufferBeforeMinutes: number;
    bufferAfterMinutes: number;
    capacity: number;
    publicCapacity?: Maybe<number>;
    category?: Maybe<string>;
    price?: Maybe<Price>;
    delivery: 'ON_SITE' | 'VIRTUAL';
    needs: { staff: boolean; skills: string[]; staffIds: string[]; counter: boolean; counterIds: string[] };
    form: { fields: FormField[] };
    target: { longestWait?: Maybe<string>; longestVisit?: Maybe<string> };
    settings?: Maybe<Record<string, unknown>>;
}

export interface TimeOff {
    id: string;
    from: string;
    to: string;
    reason?: Maybe<string>;
}

export interface Posting {
    branchId: string;
    hours: WeeklyWindow[];
    serviceIds?: Maybe<string[]>;
}

export interface Member {
    name: string;
    email?: Maybe<string>;
    phone?: Maybe<string>;
    account?: Maybe<string>;
    skills: string[];
    serviceIds: string[];
    weight: number;
    capacity: number;
    choosable: boolean;
    activeFrom?: Maybe<string>;
    activeUntil?: Maybe<string>;
    branches: Posting[];
    timeOff: TimeOff[];
}

/** A country, or the organisation itself. */
export interface Named {
    names: Names;
    settings?: Maybe<Record<string, unknown>>;
}
