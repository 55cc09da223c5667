import { branchClient, Problem, type Token } from '@turno/api';
import { change, join, read, visitIn } from '../visit/visits.ts';
import type { Visit } from '../visit/visit.ts';

const PRINTER = 'turno.kiosk.printer';

/** The printer beside this kiosk, where one was chosen at its set-up. */
export const printerId = (): string | undefined => window.localStorage.getItem(PRINTER) ?? undefined;

export function choosePrinter(id: string | undefined): void {
    if (id) {
        window.localStorage.setItem(PRINTER, id);
    } else {
        window.localStorage.removeItem(PRINTER);
    }
}

/** What became of the paper: there is none without a printer, and the printer may lack some. */
export type Paper = 'printed' | 'failed' | 'none';

/** A ticket in somebody's hands. */
export interface Given {
    visit: Visit;
    token: string;
    paper: Paper;
}

/** What somebody shows of an appointment. */
export type Shown = { qr: string } | { code: string; phone: string };

/**
 * What a kiosk does at its branch. Tickets are printed for staff only, so a kiosk that prints is signed in, as reception. One
 * that is not, or whose sign-in has run out while the centre is away, goes on as a phone would: it just doesn't print.
 *
 * @param staff the bearer token of the kiosk's own account; undefined where it has none
 */
export function stationOf(staff: Token) {
    const asStaff = branchClient(staff);
    const asGuest = branchClient();

    async function take(serviceId: string, locale: string): Promise<Given> {
        const visit = await walkIn(serviceId, locale);
        const paper = await print(visit.ticketId, locale);
        return { visit, token: visit.token!, paper };
    }

    /** An address may take only so many tickets from afar within an hour; that of a signed-in kiosk has no such limit. */
    async function walkIn(serviceId: string, locale: string): Promise<Visit> {
        if (await staff()) {
            try {
                const answer = await asStaff.POST('/api/v1/tickets', { body: { serviceId, locale } });
                const issued = answer.data as unknown as { id: string; visitorToken: string };
                return { ...(await read(issued.id, issued.visitorToken, locale)), token: issued.visitorToken };
            } catch (failure) {
                if (!isNotLetIn(failure)) {
                    throw failure;
                }
            }
        }
        const joined = await join(serviceId, crypto.randomUUID(), locale);
        await change('arrived', joined.ticketId, joined.token!);
        return { ...(await read(joined.ticketId, joined.token!, locale)), token: joined.token! };
    }

    /** Always as a guest: staff need one fact only, because they see who is in front of them. Nobody does here. */
    async function checkIn(shown: Shown, locale: string): Promise<Given> {
        const arrived = await visitIn(asGuest.POST('/api/v1/arrivals', { body: { ...shown, locale } }));
        const visit = { ...(await read(arrived.ticketId, arrived.token!, locale)), token: arrived.token! };
        return { visit, token: arrived.token!, paper: await print(arrived.ticketId, locale) };
    }

    /** Never in the way of the ticket itself, which is given already. */
    async function print(ticketId: string, locale: string): Promise<Paper> {
        const printer = printerId();
        if (!printer || !(await staff())) {
            return 'none';
        }
        try {
            if (await alertOf(printer)) {
                return 'failed';
            }
            const params = { path: { id: ticketId } };
            await asStaff.POST('/api/v1/tickets/{id}/print', { params, body: { printerId: printer, locale } });
            return 'printed';
        } catch (failure) {
            return isNotLetIn(failure) ? 'none' : 'failed';
        }
    }

    async function printers() {
        const devices = (await asStaff.GET('/api/v1/devices')).data ?? [];
        return devices.filter((device) => device.kind === 'PRINTER');
    }

    /** What is wrong with it, e.g. `paper-out`. */
    async function alertOf(printer: string): Promise<string | undefined> {
        return (await printers()).find((device) => device.id === printer)?.alert;
    }

    /** How long somebody would wait who takes a ticket now, per service; only a signed-in kiosk is told. */
    async function waits(): Promise<Map<string, { from: number; to: number }>> {
        const estimates = (await staff()) ? (await asStaff.GET('/api/v1/estimates')).data?.services : [];
        return new Map(
            (estimates ?? []).flatMap(({ serviceId, fromMinutes, toMinutes }) =>
                serviceId && toMinutes !== undefined ? [[serviceId, { from: fromMinutes ?? 0, to: toMinutes }]] : [],
            ),
        );
    }

    return { take, checkIn, printers, waits };
}

const isNotLetIn = (failure: unknown): boolean =>
    failure instanceof Problem && (failure.status === 401 || failure.status === 403);
