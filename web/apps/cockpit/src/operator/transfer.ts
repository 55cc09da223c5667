import type { Counter, Ticket } from '../api.ts';

export type TargetKind = 'service' | 'counter' | 'operator';

export interface Target {
    id: string;
    name: string;
}

interface Words {
    services: Target[];
    /** How a counter is called. */
    counter: (name: string) => string;
}

/** Where a visit can go on from here: another service, and whoever serves the present one elsewhere. */
export function transferTargets(
    ticket: Ticket,
    counters: readonly Counter[],
    me: string,
    words: Words,
): Record<TargetKind, Target[]> {
    const elsewhere = counters.filter(
        (counter) => counter.id !== ticket.counterId && serves(counter, ticket.serviceId),
    );
    const withSomebody = elsewhere.filter((counter) => counter.open && counter.operator && counter.operator !== me);
    return {
        service: words.services.filter((service) => service.id !== ticket.serviceId),
        counter: elsewhere.map(({ id, name, staffName }) => ({ id, name: named(words.counter(name), staffName) })),
        operator: withSomebody.map((counter) => ({
            id: counter.operator!,
            name: named(words.counter(counter.name), counter.staffName),
        })),
    };
}

const named = (counter: string, person: string | undefined): string => (person ? `${person} · ${counter}` : counter);

function serves(counter: Counter, service: string | undefined): boolean {
    const services = counter.serviceIds ?? [];
    return services.length === 0 || services.includes(service ?? '');
}
