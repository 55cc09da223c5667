/** What the embedded portal says to the page around it. */
export type EmbedMessage =
    | { source: 'turno'; type: 'height'; height: number }
    | { source: 'turno'; type: 'step'; step: string }
    | { source: 'turno'; type: 'booked'; appointmentId: string; code: string; start: string };

const PASSED_ON = ['branch', 'service', 'primary'];

/** The embed view's address; the page's own language where the element names none. */
export function embedAddress(origin: string, attribute: (name: string) => string | null, language: string): string {
    const address = new URL('/embed', origin);
    for (const name of PASSED_ON) {
        const value = attribute(name);
        if (value) {
            address.searchParams.set(name, value);
        }
    }
    const locale = attribute('locale') ?? language;
    if (locale) {
        address.searchParams.set('lang', locale);
    }
    return address.toString();
}

/** A message of the portal; undefined for whatever else may be said to the page. */
export function messageOf(from: string, origin: string, data: unknown): EmbedMessage | undefined {
    const message = data as Partial<EmbedMessage> | null;
    if (from !== origin || typeof message !== 'object' || message?.source !== 'turno') {
        return undefined;
    }
    if (message.type === 'height' && !(typeof message.height === 'number' && Number.isFinite(message.height))) {
        return undefined;
    }
    return message as EmbedMessage;
}
