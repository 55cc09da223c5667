import type { Branch } from '../api/types.ts';

const MAP = 'https://www.openstreetmap.org';

/** A map of where it is, by its address where nobody set its point; undefined where neither is known. */
export function mapLink({ site, address }: Branch): string | undefined {
    if (site?.coordinates) {
        const { latitude, longitude } = site.coordinates;
        return `${MAP}/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
    }
    return address ? `${MAP}/search?query=${encodeURIComponent(address)}` : undefined;
}
