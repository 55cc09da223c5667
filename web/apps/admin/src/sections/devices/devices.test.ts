import { describe, expect, it } from 'vitest';
import type { Device, DeviceKind } from '../../definitions.ts';
import { countsOf, faultsOf, inOrder, isShared, openedWith } from './devices.ts';

const device = (kind: DeviceKind, endpoint: string, counterId: string | null = null, id = kind as string): Device => ({
    id,
    kind,
    endpoint,
    counterId,
});

describe('a device', () => {
    it.each([
        [device('PRINTER', 'tcp://192.0.2.7:9100'), []],
        [device('PRINTER', 'serial:/dev/ttyUSB0?baud=9600'), []],
        [device('PRINTER', 'tcp://192.0.2.7'), ['endpoint']],
        [device('PRINTER', 'tcp://192.0.2.7:70000'), ['endpoint']],
        [device('PRINTER', 'tcp://192.0.2.7:9100?address=1'), ['endpoint']],
        [device('PRINTER', 'https://printer.example.com'), ['endpoint']],
        [device('COUNTER_LED', 'tcp://192.0.2.7:4001?address=1', 'c1'), []],
        [device('COUNTER_LED', 'serial:/dev/ttyUSB0?baud=9600&address=255', 'c1'), []],
        [device('COUNTER_LED', 'tcp://192.0.2.7:4001?address=256', 'c1'), ['endpoint']],
        [device('COUNTER_LED', 'tcp://192.0.2.7:4001', 'c1'), ['endpoint']],
        [device('COUNTER_LED', 'tcp://192.0.2.7:4001?address=1'), ['counter']],
        [device('KEYPAD', ''), ['counter', 'endpoint']],
        [device('COUNTER_SCREEN', 'browser', 'c1'), []],
        [device('SIGNAGE', 'browser'), []],
    ])('says what is to be mended: %o', (one, faults) => {
        expect(faultsOf(one)).toEqual(faults);
    });

    it('is told where another one is dialled as well', () => {
        const led = device('COUNTER_LED', 'tcp://192.0.2.7:4001?address=1', 'c1', 'led');
        const same = device('KEYPAD', 'tcp://192.0.2.7:4001?address=1', 'c1', 'keypad');
        const next = device('COUNTER_LED', 'tcp://192.0.2.7:4001?address=2', 'c2', 'next');
        expect(isShared(led, [led, same, next])).toBe(true);
        expect(isShared(next, [led, same, next])).toBe(false);
        const [lobby, other] = ['1', '2'].map((id) => device('SIGNAGE', 'browser', null, id));
        expect(isShared(lobby!, [lobby!, other!])).toBe(false);
    });
});

describe('a screen', () => {
    it('is opened with what makes it known, other devices are not opened', () => {
        expect(openedWith(device('SIGNAGE', 'browser', null, 'tv'))).toBe('/signage/lobby?device=tv');
        expect(openedWith(device('COUNTER_SCREEN', 'browser', 'c1', 's'))).toBe('/signage/counters/c1?device=s');
        expect(openedWith(device('PRINTER', 'tcp://192.0.2.7:9100'))).toBeUndefined();
    });
});

describe('devices of a branch', () => {
    const devices = [
        device('KEYPAD', 'tcp://h:1', 'c2'),
        device('PRINTER', 'tcp://h:2'),
        device('KEYPAD', 'tcp://h:3', 'c1'),
        device('COUNTER_LED', 'tcp://h:4', 'c1'),
    ];
    const counters = ['c1', 'c2'].map((id) => ({ id, name: id, serviceIds: [], hours: [], capacity: 1 }));

    it('come as one walks through it: what stands for all, then counter by counter', () => {
        const shown = inOrder({ devices, counters }, (kind) => kind);
        expect(shown.map((one) => `${one.counterId ?? 'all'} ${one.kind}`)).toEqual([
            'all PRINTER',
            'c1 COUNTER_LED',
            'c1 KEYPAD',
            'c2 KEYPAD',
        ]);
    });

    it('are counted by kind', () => {
        expect(countsOf(devices)[0]).toEqual({ kind: 'KEYPAD', count: 2 });
        expect(countsOf([])).toEqual([]);
    });
});
