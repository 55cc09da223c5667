import { describe, expect, it } from 'vitest';
import type { Counter, Ticket } from '../api.ts';
import { transferTargets } from './transfer.ts';

const words = {
    services: [
        { id: 'cards', name: 'Cards' },
        { id: 'loans', name: 'Loans' },
    ],
    counter: (name: string) => `Counter ${name}`,
};
const ticket = { id: 't', number: 'C001', serviceId: 'cards', counterId: '1' } as Ticket;
const counters = [
    { id: '1', name: '1', serviceIds: [], open: true, operator: 'me' },
    { id: '2', name: '2', serviceIds: ['cards'], open: true, operator: 'mei', staffName: 'Mei' },
    { id: '3', name: '3', serviceIds: ['loans'], open: true, operator: 'tom' },
    { id: '4', name: '4', serviceIds: [], open: false },
] as Counter[];

describe('where a visit can go on', () => {
    const targets = transferTargets(ticket, counters, 'me', words);

    it('is another service', () => {
        expect(targets.service).toEqual([{ id: 'loans', name: 'Loans' }]);
    });

    it('is another counter that serves it', () => {
        expect(targets.counter).toEqual([
            { id: '2', name: 'Mei · Counter 2' },
            { id: '4', name: 'Counter 4' },
        ]);
    });

    it('is somebody who works there now', () => {
        expect(targets.operator).toEqual([{ id: 'mei', name: 'Mei · Counter 2' }]);
    });
});
