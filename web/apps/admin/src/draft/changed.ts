/** Whether two values of JSON say the same; what is null and what is missing does. */
export function same(one: unknown, other: unknown): boolean {
    return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) =>
        inner && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(
                  Object.entries(inner)
                      .filter(([, field]) => field !== null && field !== undefined)
                      .sort(([name], [next]) => (name < next ? -1 : 1)),
              )
            : inner,
    );
}

/** Names of the fields in which two definitions differ. */
export function changedFields(one: object, other: object): string[] {
    const before = one as Record<string, unknown>;
    const after = other as Record<string, unknown>;
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .filter((name) => !same(before[name] ?? undefined, after[name] ?? undefined))
        .sort();
}
