import type { HardwareTypes } from '@turno/api';
import type { Announcement } from '../lobby/scene.ts';

/** What the screen of a counter shows. */
export interface CounterScreen {
    name: string;
    status: 'FREE' | 'CALLED' | 'SERVING';
    ticketNumber?: string;
    personName?: string;
    callId?: string;
    announcement?: Announcement;
    comingUp: string[];
    waiting: number;
    languages: string[];
}

export function screenOf(view: HardwareTypes['schemas']['CounterScreenView'] | undefined): CounterScreen | undefined {
    if (!view) {
        return undefined;
    }
    const announcement = view.announcement as Announcement | undefined;
    return {
        name: view.counterName ?? '',
        status: view.status ?? 'FREE',
        comingUp: (view.comingUp ?? []).flatMap((one) => (one.ticketNumber ? [one.ticketNumber] : [])),
        waiting: view.waiting ?? 0,
        languages: view.languages ?? [],
        ...(view.ticketNumber && { ticketNumber: view.ticketNumber }),
        ...(view.name && { personName: view.name }),
        ...(announcement && { announcement, callId: announcement.id }),
    };
}
