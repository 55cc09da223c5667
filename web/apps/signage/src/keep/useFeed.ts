import { useLastingStream } from '@turno/api';
import { shallowRef, type Ref, type ShallowRef } from 'vue';
import { deviceId } from './place.ts';
import { store, stored } from './stored.ts';

/** What the branch tells a screen: the newest state, or the one that was shown last while nobody answers. */
export interface Feed<T> {
    view: ShallowRef<T | undefined>;
    connected: Readonly<Ref<boolean>>;
}

/** @param path of the snapshot; its stream is beneath */
export function useFeed<T>(path: string): Feed<T> {
    const key = `turno.signage.state:${path}`;
    const view = shallowRef<T | undefined>(stored<T>(key));

    function take(state: T): void {
        view.value = state;
        store(key, state);
    }

    const device = deviceId();
    const address = `${path}/stream${device ? `?device=${encodeURIComponent(device)}` : ''}`;
    const { connected } = useLastingStream(() => address, { snapshot: take, change: take });
    return { view, connected };
}
