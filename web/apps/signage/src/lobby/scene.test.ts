import { describe, expect, it } from 'vitest';
import { sceneOf } from './scene.ts';

const ZONE = { id: 'z1', names: { en: 'First floor' }, wayFinding: { en: 'Stairs, then left.' } };

function call(ticketNumber: string, calledAt: string) {
    return { id: `${ticketNumber}/${calledAt}`, ticketNumber, calledAt, texts: { en: ticketNumber } };
}

describe('scene of the lobby', () => {
    it('shows the latest call apart, with the way to its counter', () => {
        const scene = sceneOf({
            nowServing: [
                { ticketNumber: 'C002', counterId: 'k2', counterName: '2', status: 'CALLED' },
                { ticketNumber: 'A001', counterId: 'k1', counterName: '1', status: 'CALLED' },
                { ticketNumber: 'M001', counterId: 'k3', counterName: '3', status: 'SERVING' },
            ],
            announcements: [call('C002', '2026-11-21T10:00:00Z'), call('A001', '2026-11-21T10:01:00Z')],
            counters: [
                { id: 'k1', name: '1', zoneId: 'z1' },
                { id: 'k2', name: '2' },
            ],
            zones: [ZONE],
        });

        expect(scene.latest).toMatchObject({
            ticketNumber: 'A001',
            counterName: '1',
            zone: ZONE.names,
            way: ZONE.wayFinding,
        });
        expect(scene.others.map((one) => one.ticketNumber)).toEqual(['C002', 'M001']);
        expect(scene.others[0]).not.toHaveProperty('zone');
    });

    it('is another call where somebody is called again', () => {
        const nowServing = [{ ticketNumber: 'A001', counterId: 'k1', counterName: '1', status: 'CALLED' as const }];
        const first = sceneOf({ nowServing, announcements: [call('A001', '2026-11-21T10:00:00Z')] });
        const again = sceneOf({ nowServing, announcements: [call('A001', '2026-11-21T10:02:00Z')] });

        expect(first.latest?.callId).not.toBe(again.latest?.callId);
    });

    it('shows a name only where the feed has one', () => {
        const scene = sceneOf({
            nowServing: [{ ticketNumber: 'A001', counterName: '1', status: 'SERVING', name: 'A. B.' }],
            comingUp: [{ ticketNumber: 'A002', appointmentCode: 'AB1234' }],
        });

        expect(scene.others[0]?.name).toBe('A. B.');
        expect(scene.comingUp[0]?.name).toBeUndefined();
        expect(scene.idle).toBe(false);
    });

    it('is idle without anybody, and before the first news', () => {
        expect(sceneOf(undefined).idle).toBe(true);
        expect(sceneOf({ nowServing: [], comingUp: [] }).idle).toBe(true);
    });
});
