/** @param duration ISO 8601 with hours, minutes and seconds, as the services write it */
export function secondsOf(duration: string | undefined): number | undefined {
    const parts = duration?.match(/^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/);
    if (!parts) {
        return undefined;
    }
    const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
    return hours * 3600 + minutes * 60 + seconds;
}

/** Say, 4:07, or 1:04:07. Never below nothing: clocks differ by a little. */
export function clockOf(millis: number): string {
    const all = Math.max(0, Math.floor(millis / 1000));
    const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
    const two = (value: number) => String(value).padStart(2, '0');
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 60_000));

export type Pressure = 'calm' | 'near' | 'over';

/** How a time that passes stands against its target, in seconds; the last fifth is near. */
export function pressureOf(millis: number, target: number | undefined): Pressure {
    if (!target || millis < target * 800) {
        return 'calm';
    }
    return millis > target * 1000 ? 'over' : 'near';
}
