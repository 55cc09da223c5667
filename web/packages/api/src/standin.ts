import { shallowRef } from 'vue';

/** A sign-in that a branch gives by itself while Keycloak can't be reached; it lives as long as the tab. */
export interface StandIn {
    token: string;
    /** When it stops being good. */
    until: string;
}

const KEY = 'turno.stand-in';

export function standInOf(store: Storage) {
    const known = shallowRef<StandIn | undefined>(read(store));

    function take(standIn: StandIn | undefined): void {
        known.value = standIn;
        if (standIn) {
            store.setItem(KEY, JSON.stringify(standIn));
        } else {
            store.removeItem(KEY);
        }
    }

    /** Undefined where there is none, or its time is over. */
    function token(): string | undefined {
        return known.value && Date.parse(known.value.until) > Date.now() ? known.value.token : undefined;
    }

    return { known, take, token };
}

function read(store: Storage): StandIn | undefined {
    const text = store.getItem(KEY);
    return text ? (JSON.parse(text) as StandIn) : undefined;
}
