import { store, stored } from './stored.ts';

const PLACE = 'turno.signage.place';
const DEVICE = 'turno.signage.device';

/** What a screen shows: the lobby, or the counter with this id. */
export type Place = 'lobby' | { counter: string };

export const chosenPlace = (): Place | undefined => stored<Place>(PLACE);
export const choosePlace = (place: Place): void => store(PLACE, place);

/** Where in the app a place is. */
export function addressOf(place: Place | undefined): string {
    if (!place) {
        return '/setup';
    }
    return place === 'lobby' ? '/lobby' : `/counters/${place.counter}`;
}

/**
 * Which device of the branch's plan this screen is, so that the branch sees whether it is there: `?device=<id>`, once.
 */
export function deviceId(search: string = window.location.search): string | undefined {
    const told = new URLSearchParams(search).get('device');
    if (told) {
        store(DEVICE, told);
    }
    return told ?? stored<string>(DEVICE);
}
