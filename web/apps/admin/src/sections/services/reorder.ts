import { onScopeDispose } from 'vue';

/** Moves an item of a list by its handle, with a pointer: it takes the place of the one that the pointer is over. */
export function useReorder(list: () => HTMLElement | null, move: (from: number, to: number) => void) {
    let held: number | undefined;

    function drag(event: PointerEvent): void {
        const rows = [...(list()?.children ?? [])].map((row) => row.getBoundingClientRect());
        const over = rows.findIndex((row) => event.clientY >= row.top && event.clientY < row.bottom);
        const own = held === undefined ? undefined : rows[held];
        if (held === undefined || over === -1 || over === held || !own) {
            return;
        }
        // Only past the middle, or two rows of different height would change places for ever.
        const target = rows[over]!;
        const isPast =
            over > held ? event.clientY > target.bottom - own.height / 2 : event.clientY < target.top + own.height / 2;
        if (isPast) {
            move(held, over);
            held = over;
        }
    }

    function drop(): void {
        held = undefined;
        window.removeEventListener('pointermove', drag);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', drop);
    }

    function grab(event: PointerEvent, index: number): void {
        event.preventDefault();
        held = index;
        window.addEventListener('pointermove', drag);
        window.addEventListener('pointerup', drop);
        window.addEventListener('pointercancel', drop);
    }

    onScopeDispose(drop);
    return { grab };
}
