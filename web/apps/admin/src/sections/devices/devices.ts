import { AT_A_COUNTER, type Branch, type Device, type DeviceKind } from '../../definitions.ts';

/** Those are browsers: they ask by themselves, and nobody dials them. */
export const PAGES: readonly DeviceKind[] = ['COUNTER_SCREEN', 'KIOSK', 'SIGNAGE'];
/** What the plan says in place of their address. */
export const BROWSER = 'browser';
/** Several of those share a line, so each has an address of its own on it. */
const ON_A_LINE: readonly DeviceKind[] = ['COUNTER_LED', 'KEYPAD'];

// As hardware-gateway reads them: tcp://192.0.2.7:4001?address=1 or serial:/dev/ttyUSB0?baud=9600&address=1
const TCP = /^tcp:\/\/(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):(\d{1,5})\/?(?:\?(.*))?$/;
const SERIAL = /^serial:[A-Za-z0-9/._-]+(?:\?(.*))?$/;
const LAST_PORT = 65_535;
const LAST_ADDRESS = 255;

export type DeviceFault = 'counter' | 'endpoint';

/** What has to be mended before the branch can work with it. */
export function faultsOf({ kind, counterId, endpoint }: Device): DeviceFault[] {
    const reached = PAGES.includes(kind) || isReachable(endpoint, ON_A_LINE.includes(kind));
    const placed = !AT_A_COUNTER.includes(kind) || !!counterId;
    return [...(placed ? [] : (['counter'] as const)), ...(reached ? [] : (['endpoint'] as const))];
}

function isReachable(endpoint: string, onALine: boolean): boolean {
    const [tcp, serial] = [TCP.exec(endpoint), SERIAL.exec(endpoint)];
    if (!tcp && !serial) {
        return false;
    }
    const settings = new Map(new URLSearchParams(tcp?.[2] ?? serial?.[1] ?? ''));
    const isKnown = [...settings].every(
        ([name, value]) =>
            /^\d{1,7}$/.test(value) && ((name === 'address' && onALine) || (name === 'baud' && !!serial)),
    );
    const hasPort = !tcp || isFrom1(Number(tcp[1]), LAST_PORT);
    return isKnown && hasPort && (!onALine || isFrom1(Number(settings.get('address')), LAST_ADDRESS));
}

const isFrom1 = (value: number, most: number) => value >= 1 && value <= most;

/** Whether another device is dialled at the very address. */
export const isShared = (device: Device, devices: readonly Device[]): boolean =>
    !PAGES.includes(device.kind) &&
    devices.some((one) => one.id !== device.id && !PAGES.includes(one.kind) && one.endpoint === device.endpoint);

/** The page of hardware-gateway that a screen is opened with once, so that the branch sees whether it is there. */
export function openedWith({ kind, id, counterId }: Device): string | undefined {
    if (kind === 'SIGNAGE') {
        return `/signage/lobby?device=${id}`;
    }
    return kind === 'COUNTER_SCREEN' && counterId ? `/signage/counters/${counterId}?device=${id}` : undefined;
}

/** By counter, those of the whole branch first; then by kind. */
export function inOrder(branch: Pick<Branch, 'devices' | 'counters'>, nameOf: (kind: DeviceKind) => string): Device[] {
    const place = (device: Device) => branch.counters.findIndex((counter) => counter.id === device.counterId);
    return branch.devices.toSorted(
        (one, other) => place(one) - place(other) || nameOf(one.kind).localeCompare(nameOf(other.kind)),
    );
}

/** How many there are of each kind, the most first. */
export function countsOf(devices: readonly Device[]): { kind: DeviceKind; count: number }[] {
    const counts = new Map<DeviceKind, number>();
    for (const { kind } of devices) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count);
}
