const EVERY = 10_000;
let running = false;

/** The app is on the screen. */
export function started(): void {
    running = true;
}

/** Nobody presses a button on a wall: a screen that found no server when it was switched on looks again by itself. */
export function comeBack(): void {
    if (running) {
        return;
    }
    setTimeout(() => {
        fetch('/app.json')
            .then((answer) => (answer.ok ? window.location.reload() : comeBack()))
            .catch(comeBack);
    }, EVERY);
}
