import { branchClient } from '@turno/api';
import type { Visit } from './visit.ts';

const client = branchClient();
type Deed = 'leave' | 'arrived' | 'postpone';

/** What comes back is a visit, though the description of the service leaves it open. */
export async function visitIn(answer: Promise<{ data?: unknown }>): Promise<Visit> {
    return (await answer).data as Visit;
}

/** A ticket from afar. @param device a secret of this phone: whoever knows it gets the phone's open ticket again */
export const join = (serviceId: string, device: string, locale: string): Promise<Visit> =>
    visitIn(client.POST('/api/v1/visits', { body: { serviceId, deviceToken: device, locale } }));

export const read = (ticketId: string, token: string, locale: string): Promise<Visit> =>
    visitIn(client.GET('/api/v1/visits/{ticketId}', { params: { ...of(ticketId, token), query: { locale } } }));

/** What visitors may do with their own tickets. */
export function change(deed: Deed, ticketId: string, token: string): Promise<Visit> {
    const params = of(ticketId, token);
    switch (deed) {
        case 'leave':
            return visitIn(client.POST('/api/v1/visits/{ticketId}/leave', { params }));
        case 'arrived':
            return visitIn(client.POST('/api/v1/visits/{ticketId}/arrived', { params }));
        case 'postpone':
            return visitIn(client.POST('/api/v1/visits/{ticketId}/postpone', { params }));
    }
}

/** Where the question was read. */
export type FeedbackChannel = 'LINK' | 'COUNTER_SCREEN';

/** @property score 1 (poor) to 5 (excellent) @property token of the ticket, or of a link that only asks */
export interface Rating {
    ticketId: string;
    token: string;
    channel: FeedbackChannel;
    score: number;
    comment: string;
}

export const rate = ({ comment, ...rating }: Rating) =>
    client.POST('/api/v1/feedback', { body: { ...rating, ...(comment && { comment }) } });

export const streamOf = (ticketId: string, token: string, locale: string): string =>
    `/api/v1/visits/${ticketId}/stream?${new URLSearchParams({ token, locale })}`;

function of(ticketId: string, token: string) {
    return { path: { ticketId }, header: { 'Manage-Token': token } };
}
