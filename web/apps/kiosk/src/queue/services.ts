/** A service that people wait for. */
export interface QueueService {
    id: string;
    names: Record<string, string>;
    waiting: number;
}

/** What everybody may know of the branch. */
export interface QueueState {
    open: boolean;
    services: QueueService[];
}

/** Takes in a change, which holds only the services that look different; their order stays. */
export function changed(state: QueueState, change: QueueState): QueueState {
    const news = new Map(change.services.map((service) => [service.id, service]));
    const known = new Set(state.services.map((service) => service.id));
    return {
        open: change.open,
        services: [
            ...state.services.map((service) => news.get(service.id) ?? service),
            ...change.services.filter((service) => !known.has(service.id)),
        ],
    };
}
