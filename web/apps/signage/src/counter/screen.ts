import type { HardwareTypes } from '@turno/api';
import type { Announcement } from '../lobby/scene.ts';

export type CounterStatus = 'FREE' | 'CALLED' | 'SERVING' | 'ON_BREAK' | 'CLOSED';

/** Asks whoever was served last how it was. @property seconds for how long it stands */
export interface Question {
    link: string;
    seconds: number;
}

/** What the screen of a counter shows. */
export interface CounterScreen {
    name: string;
    status: CounterStatus;
    ticketNumber?: string;
    personName?: string;
    callId?: string;
    announcement?: Announcement;
    question?: Question;
    comingUp: string[];
    waiting: number;
    languages: string[];
}

/** Nobody is called here: what the others wait for is of no interest. */
export const rests = (status: CounterStatus | undefined): boolean => status === 'ON_BREAK' || status === 'CLOSED';

export function screenOf(view: HardwareTypes['schemas']['CounterScreenView'] | undefined): CounterScreen | undefined {
    if (!view) {
        return undefined;
    }
    const question = view.feedback as Question | undefined;
    const announcement = view.announcement as Announcement | undefined;
    return {
        name: view.counterName ?? '',
        status: view.status ?? 'FREE',
        comingUp: (view.comingUp ?? []).flatMap((one) => (one.ticketNumber ? [one.ticketNumber] : [])),
        waiting: view.waiting ?? 0,
        languages: view.languages ?? [],
        ...(view.ticketNumber && { ticketNumber: view.ticketNumber }),
        ...(view.name && { personName: view.name }),
        ...(question && { question }),
        ...(announcement && { announcement, callId: announcement.id }),
    };
}
