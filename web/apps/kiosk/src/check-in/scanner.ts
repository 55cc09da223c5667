/** A scanner types faster than anybody, and ends with Enter. */
const PAUSE = 80;
const LONGEST = 200;

/** What has been typed so far. */
export interface Burst {
    text: string;
    /** Milliseconds, of the last key. */
    at: number;
}

export const NO_BURST: Burst = { text: '', at: 0 };

/** One more key. @returns the burst from then on, and the code where this key ended one */
export function keyed(burst: Burst, key: string, at: number): { burst: Burst; code?: string } {
    const goesOn = at - burst.at <= PAUSE;
    if (key === 'Enter') {
        const isCode = goesOn && isAppointment(burst.text);
        return isCode ? { burst: NO_BURST, code: burst.text } : { burst: NO_BURST };
    }
    if (key.length !== 1) {
        return { burst: { ...burst, at } };
    }
    return { burst: { text: ((goesOn ? burst.text : '') + key).slice(-LONGEST), at } };
}

/** What the QR code of an appointment says: `turno:<appointment id>:<token>`. */
export const isAppointment = (text: string): boolean => /^turno:[0-9a-f-]{36}:[\w-]{1,64}$/i.test(text.trim());
