const KEPT = 'turno.device';

/** A secret that this phone made up: it gets its open ticket again when it joins twice. */
export function deviceSecret(): string {
    const known = window.localStorage.getItem(KEPT);
    if (known) {
        return known;
    }
    const made = crypto.randomUUID();
    window.localStorage.setItem(KEPT, made);
    return made;
}
