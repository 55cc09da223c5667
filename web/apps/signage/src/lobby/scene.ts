import type { HardwareTypes } from '@turno/api';

type Told = HardwareTypes['schemas'];

/** What is said of one call; a recall has another id. */
export interface Announcement {
    id: string;
    ticketNumber: string;
    calledAt: string;
    texts: Record<string, string>;
}

/** Somebody at a counter, as the room sees it. */
export interface Serving {
    ticketNumber: string;
    name?: string;
    counterName: string;
    called: boolean;
    zone?: Words;
    way?: Words;
    /** Of the call that stands: another one means that it was called again. */
    callId?: string;
}

type Words = Record<string, string>;

/** What a lobby screen shows. */
export interface Scene {
    /** Who was called last and has not come to the counter yet. */
    latest?: Serving;
    others: Serving[];
    comingUp: { ticketNumber: string; appointmentCode?: string; name?: string }[];
    announcements: Announcement[];
    languages: string[];
    ticker: Words;
    /** Nobody is called, served or waiting. */
    idle: boolean;
}

/** Of the feed, whatever is missing in it. */
export function sceneOf(view: Told['SignageView'] | undefined): Scene {
    const announcements = latestFirst((view?.announcements ?? []) as Announcement[]);
    const calls = new Map(announcements.map((one) => [one.ticketNumber, one]));
    const serving = (view?.nowServing ?? []).map((one) => servingOf(one, view, calls));
    const newest = announcements[0]?.ticketNumber;
    const latest = serving.find((one) => one.called && one.ticketNumber === newest);
    const comingUp = (view?.comingUp ?? []) as Scene['comingUp'];
    return {
        ...(latest && { latest }),
        others: serving.filter((one) => one !== latest),
        comingUp,
        announcements,
        languages: view?.languages ?? [],
        ticker: view?.ticker ?? {},
        idle: serving.length === 0 && comingUp.length === 0,
    };
}

function latestFirst(announcements: Announcement[]): Announcement[] {
    return [...announcements].sort((one, other) => Date.parse(other.calledAt) - Date.parse(one.calledAt));
}

function servingOf(
    one: Told['NowServing'],
    view: Told['SignageView'] | undefined,
    calls: Map<string, Announcement>,
): Serving {
    const number = one.ticketNumber ?? '';
    const zoneId = view?.counters?.find((counter) => counter.id === one.counterId)?.zoneId;
    const zone = zoneId ? view?.zones?.find((known) => known.id === zoneId) : undefined;
    const callId = calls.get(number)?.id;
    return {
        ticketNumber: number,
        counterName: one.counterName ?? '',
        called: one.status === 'CALLED',
        ...(one.name && { name: one.name }),
        ...(zone?.names && { zone: zone.names }),
        ...(zone?.wayFinding && { way: zone.wayFinding }),
        ...(callId && { callId }),
    };
}
