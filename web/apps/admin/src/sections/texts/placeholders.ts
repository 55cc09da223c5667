const PLACE = /\{([A-Za-z][\w.]*)\}/g;

/** Names that the service fills in, e.g. `code` in `Your code is {code}`; each once, in order. */
export function placesOf(text: string): string[] {
    return [...new Set([...text.matchAll(PLACE)].map((found) => found[1]!))].sort();
}

/** Where an own text and the one it stands for disagree. */
export interface PlaceFaults {
    /** In the default, not in the own one: customers would miss it. */
    missing: string[];
    /** In the own one, not in the default: nothing would be filled in. */
    unknown: string[];
    /** A brace that opens or closes nothing. */
    loose: boolean;
}

export function placeFaults(standard: string, own: string): PlaceFaults {
    const known = placesOf(standard);
    const used = placesOf(own);
    return {
        missing: known.filter((name) => !used.includes(name)),
        unknown: used.filter((name) => !known.includes(name)),
        loose: /[{}]/.test(own.replaceAll(PLACE, '')),
    };
}

/** Whether the service would refuse the text. */
export const isBroken = (faults: PlaceFaults): boolean =>
    faults.missing.length > 0 || faults.unknown.length > 0 || faults.loose;
