/** What a screen keeps on its own disk. A disk that is full or locked must not stop the screen. */
export function stored<T>(key: string): T | undefined {
    try {
        return JSON.parse(window.localStorage.getItem(key) ?? 'null') ?? undefined;
    } catch {
        return undefined;
    }
}

export function store(key: string, what: unknown): void {
    try {
        window.localStorage.setItem(key, JSON.stringify(what));
    } catch (failure) {
        console.warn('Nothing can be kept on this screen', failure);
    }
}
