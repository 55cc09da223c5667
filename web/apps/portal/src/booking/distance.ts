interface Point {
    latitude: number;
    longitude: number;
}

const EARTH = 6371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in kilometres. */
export function kilometres(from: Point, to: Point): number {
    const [a, b] = [rad(from.latitude), rad(to.latitude)];
    const across = Math.sin(rad(to.longitude - from.longitude) / 2) ** 2;
    const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * across;
    return 2 * EARTH * Math.asin(Math.sqrt(h));
}
