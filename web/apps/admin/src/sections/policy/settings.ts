import type { PolicyTypes } from '@turno/api';

export type Settings = PolicyTypes['schemas']['PolicySettings'];
export type SettingName = keyof Settings;
export type Tier = PolicyTypes['schemas']['CancellationTier'];
export type Limits = PolicyTypes['schemas']['CustomerLimits'];

export type SettingKind = 'duration' | 'number' | 'switch' | 'choice' | 'reminders' | 'limits' | 'tiers';

export interface SettingShape {
    name: SettingName;
    kind: SettingKind;
    /** Of numbers, and of durations in hours. */
    least?: number;
    most?: number;
    /** Whether it may say "never", which is said by leaving it out at every level. */
    mayBeNever?: boolean;
    /** Of choices: what may be said, the mildest first. */
    options?: readonly string[];
}

export type GroupName = 'booking' | 'changing' | 'arriving' | 'reminding';

/** The settings as they are shown, with the limits that the service keeps to. */
export const GROUPS: readonly { name: GroupName; settings: readonly SettingShape[] }[] = [
    {
        name: 'booking',
        settings: [
            { name: 'minNotice', kind: 'duration', most: 720 },
            { name: 'opensDaysAhead', kind: 'number', least: 0, most: 730 },
            { name: 'maxPartySize', kind: 'number', least: 1, most: 100 },
            { name: 'selfService', kind: 'switch' },
            { name: 'identity', kind: 'choice', options: ['NONE', 'EMAIL_OTP', 'SMS_OTP'] },
            { name: 'releaseBefore', kind: 'duration', most: 1_440, mayBeNever: true },
            { name: 'customerLimits', kind: 'limits' },
        ],
    },
    {
        name: 'changing',
        settings: [
            { name: 'minNoticeCancel', kind: 'duration', most: 720 },
            { name: 'tiers', kind: 'tiers' },
        ],
    },
    {
        name: 'arriving',
        settings: [
            { name: 'conversionLead', kind: 'duration', most: 12 },
            { name: 'earliestCheckIn', kind: 'duration', most: 12 },
            { name: 'grace', kind: 'duration', most: 12 },
            { name: 'noShowAfter', kind: 'duration', most: 12 },
            { name: 'presence', kind: 'choice', options: ['IGNORED', 'PREFERRED', 'REQUIRED'] },
            { name: 'recallLimit', kind: 'number', least: 0, most: 20 },
        ],
    },
    {
        name: 'reminding',
        settings: [
            { name: 'reminders', kind: 'reminders' },
            { name: 'askFeedback', kind: 'switch' },
        ],
    },
];

/** What applies where nobody says anything; the specification's, as the contracts' AppointmentPolicy has them. */
export const DEFAULTS: Settings = {
    minNotice: 'PT1H',
    minNoticeCancel: 'PT1H',
    opensDaysAhead: 60,
    conversionLead: 'PT10M',
    earliestCheckIn: 'PT30M',
    grace: 'PT10M',
    noShowAfter: 'PT30M',
    maxPartySize: 1,
    recallLimit: 3,
    presence: 'PREFERRED',
    reminders: ['PT24H', 'PT4H', 'PT30M'],
    customerLimits: {},
    tiers: [],
    selfService: true,
    identity: 'NONE',
    askFeedback: true,
};

export const LIMITS = ['perDay', 'perWeek', 'perMonth', 'perService', 'perTenant', 'noShows', 'noShowDays'] as const;
