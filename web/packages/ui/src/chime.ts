/** Two soft notes that make people look up. */
const NOTES = [
    { hertz: 659.25, at: 0 },
    { hertz: 523.25, at: 0.28 },
];
const LENGTH = 0.9;

let context: AudioContext | undefined;

/** Whether the browser lets the page sound. Asks it, where it has not been asked. */
export async function maySound(): Promise<boolean> {
    context ??= new AudioContext();
    if (context.state === 'suspended') {
        // Where it is refused, the promise stays open: nobody waits for it.
        void context.resume();
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return context.state === 'running';
}

/** Resolves when it has sounded; at once where the browser is not allowed to. */
export async function chime(): Promise<void> {
    if (!(await maySound()) || !context) {
        return;
    }
    for (const { hertz, at } of NOTES) {
        ring(context, hertz, context.currentTime + at);
    }
    await new Promise((resolve) => setTimeout(resolve, LENGTH * 1000));
}

function ring(context: AudioContext, hertz: number, at: number): void {
    const tone = new OscillatorNode(context, { frequency: hertz, type: 'sine' });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.35, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + LENGTH - 0.3);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + LENGTH);
}
