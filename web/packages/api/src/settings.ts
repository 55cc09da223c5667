import { Problem } from './problem.ts';

/** What an app is told by the service that serves it, before anything else. */
export interface Settings {
    /** The service, e.g. `booking`. */
    service: string;
    /** Of the suite, which may have been moved in the sandbox. */
    now: string;
    sandbox: boolean;
    signIn: { authority: string; client: string };
    /** What the service knows of itself: the tenant at booking-service, the branch at those of a branch. */
    about: Record<string, string>;
    branding?: Branding;
}

/** How an organisation looks. Colours are `#rrggbb`; the logo is a data URL. */
export interface Branding {
    names?: Record<string, string>;
    logo?: string;
    primary?: string;
    secondary?: string;
    /** Turno's own name is not shown. */
    whiteLabel?: boolean;
}

export async function loadSettings(): Promise<Settings> {
    const response = await fetch('/app.json').catch(() => {
        throw Problem.unreachable();
    });
    if (!response.ok) {
        throw await Problem.of(response);
    }
    return response.json();
}
