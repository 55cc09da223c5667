/** What an entry says beside who, when and what: flat names and texts, nested ones with dots between. */
export function detailsOf(details: unknown, prefix = ''): { name: string; text: string }[] {
    if (typeof details !== 'object' || details === null) {
        return [];
    }
    return Object.entries(details).flatMap(([key, value]) => {
        const name = prefix + key;
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
            return detailsOf(value, `${name}.`);
        }
        return [
            { name, text: Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join(', ') : String(value) },
        ];
    });
}
