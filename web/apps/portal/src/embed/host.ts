import { isEmbedded } from '../booking/useDraft.ts';

export type Message =
    | { type: 'height'; height: number }
    | { type: 'step'; step: string }
    | { type: 'booked'; appointmentId: string; code: string; start: string };

/** Tells the page that embeds this one. It may be anybody's, so it hears nothing that is personal. */
export function tellHost(message: Message): void {
    if (isEmbedded() && window.parent !== window) {
        window.parent.postMessage({ source: 'turno', ...message }, '*');
    }
}
