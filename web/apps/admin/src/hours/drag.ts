import { onScopeDispose, ref, type Ref } from 'vue';
import { DAYS, type Day, type WeeklyWindow } from '../definitions.ts';
import { drawn, minutesAt, moved, resized } from './weekgrid.ts';

type Act =
    | { kind: 'draw'; day: Day; anchor: number }
    | { kind: 'move'; index: number; window: WeeklyWindow; anchor: number }
    | { kind: 'resize'; index: number; window: WeeklyWindow; edge: 'from' | 'to' };

/** Movement, in pixels, below which a press is a click. */
const SLACK = 4;

/** Draws, moves and resizes windows with a pointer: mouse, pen or finger. A finger on free time draws by a tap, so that it can scroll. */
export function useDrag(
    columns: () => HTMLElement[],
    done: { changed: (index: number, window: WeeklyWindow) => void; drawn: (window: WeeklyWindow) => void },
) {
    /** What is under the pointer, as it would become. */
    const ghost = ref() as Ref<{ window: WeeklyWindow; index?: number } | undefined>;
    let act: Act | undefined;
    let start: PointerEvent | undefined;

    function minutesUnder(event: PointerEvent): number {
        const column = columns()[0]!.getBoundingClientRect();
        return minutesAt(event.clientY - column.top);
    }

    function dayUnder(event: PointerEvent): Day | undefined {
        const at = columns().findIndex((column) => {
            const { left, right } = column.getBoundingClientRect();
            return event.clientX >= left && event.clientX < right;
        });
        return DAYS[at];
    }

    function begin(event: PointerEvent, begun: Act): void {
        if (event.button !== 0) {
            return;
        }
        act = begun;
        start = event;
        window.addEventListener('pointermove', move);
        window.addEventListener('pointerup', end);
        window.addEventListener('pointercancel', stop);
    }

    const isClick = (event: PointerEvent) =>
        !!start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < SLACK;

    function move(event: PointerEvent): void {
        if (!act || (!ghost.value && isClick(event)) || (act.kind === 'draw' && event.pointerType === 'touch')) {
            return;
        }
        const minutes = minutesUnder(event);
        switch (act.kind) {
            case 'draw':
                ghost.value = { window: drawn(act.day, act.anchor, minutes) };
                break;
            case 'move':
                ghost.value = { index: act.index, window: moved(act.window, minutes - act.anchor, dayUnder(event)) };
                break;
            case 'resize':
                ghost.value = { index: act.index, window: resized(act.window, act.edge, minutes) };
        }
    }

    function end(event: PointerEvent): void {
        const made = ghost.value;
        const tapped =
            act?.kind === 'draw' && !made && isClick(event) ? drawn(act.day, act.anchor, act.anchor) : undefined;
        stop();
        if (made?.index !== undefined) {
            done.changed(made.index, made.window);
        } else if (made || tapped) {
            done.drawn((made?.window ?? tapped)!);
        }
    }

    function stop(): void {
        act = undefined;
        start = undefined;
        ghost.value = undefined;
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', stop);
    }

    onScopeDispose(stop);
    return {
        ghost,
        draw: (event: PointerEvent, day: Day) => begin(event, { kind: 'draw', day, anchor: minutesUnder(event) }),
        move: (event: PointerEvent, index: number, window: WeeklyWindow) =>
            begin(event, { kind: 'move', index, window, anchor: minutesUnder(event) }),
        resize: (event: PointerEvent, index: number, window: WeeklyWindow, edge: 'from' | 'to') =>
            begin(event, { kind: 'resize', index, window, edge }),
    };
}
