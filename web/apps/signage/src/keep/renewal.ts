const HOUR = 3_600_000;
const NIGHT = { from: 3, to: 5 };

interface Moment {
    /** Of the branch's day, 0 to 23. */
    hour: number;
    /** Milliseconds since the page was loaded. */
    running: number;
    /** Nobody is being called, served or waiting. */
    idle: boolean;
    /** The server has another version than the one that runs. */
    outdated: boolean;
}

/**
 * Whether a screen may load itself anew now: at night, so that whatever the browser piled up is gone, and as soon as there is
 * a new version; never while people look at it.
 */
export function isDue({ hour, running, idle, outdated }: Moment): boolean {
    if (!idle) {
        return false;
    }
    const night = hour >= NIGHT.from && hour < NIGHT.to;
    return outdated || (night && running > 12 * HOUR);
}

/** The script that a page names, e.g. `/signage/assets/index-C2q1.js`: another name is another version. */
export function scriptOf(page: string): string | undefined {
    return /<script[^>]*\ssrc="([^"]+)"/.exec(page)?.[1];
}
