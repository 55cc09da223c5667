import { useLocalStorage } from '@vueuse/core';

/** Whether a sound tells that somebody waits. */
export const useSound = () => useLocalStorage('turno.cockpit.sound', true);

let audio: AudioContext | undefined;

/** Two soft tones. A browser that was not touched yet stays silent. */
export function chime(): void {
    audio ??= new AudioContext();
    [
        [660, 0],
        [880, 0.18],
    ].forEach(([pitch, delay]) => tone(audio!, pitch!, audio!.currentTime + delay!));
}

function tone(context: AudioContext, pitch: number, from: number): void {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.2, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.45);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(from + 0.5);
}
