/** By then the first page is there, and whoever waits for it on a slow line has it. */
const LATER = 3_000;

/** Fetches what the portal needs without a network, once there is time for it. */
export function prepareOffline(): void {
    if ('serviceWorker' in navigator) {
        setTimeout(() => void navigator.serviceWorker.register('/sw.js', { scope: '/' }), LATER);
    }
}
