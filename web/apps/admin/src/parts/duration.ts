/** `PT1H30M` → 90; undefined for nothing. Durations of policy are in whole minutes. */
export function minutesIn(duration: string | null | undefined): number | undefined {
    const match = duration?.match(/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/);
    if (!match) {
        return undefined;
    }
    const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
    return days! * 1440 + hours! * 60 + minutes! + Math.round(seconds! / 60);
}

export const durationOf = (minutes: number | null | undefined): string | null =>
    minutes === null || minutes === undefined ? null : `PT${minutes}M`;
