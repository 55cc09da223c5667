package io.turno.hardware.keypad;

import java.util.Map;

import io.turno.contracts.PureRule;
import io.turno.hardware.branch.ShownTicket;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.Face;

/** What a keypad's eight characters say; the codes are explained in {@code docs/devices.md}. */
@PureRule
final class KeypadFace {
    private static final int WIDTH = 8;
    private static final int MOST_SHOWN = 999;
    private static final String NOBODY = "---";
    private static final int OTHER = 99;
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("nobody-waiting", 10),
            Map.entry("counter-closed", 11),
            Map.entry("wrong-state", 12),
            Map.entry("already-called", 13),
            Map.entry("counter-busy", 14),
            Map.entry("counter-taken", 15),
            Map.entry("not-served-here", 16),
            Map.entry("not-found", 17),
            Map.entry("validation-failed", 18),
            Map.entry("no-plan", 19),
            Map.entry("too-late", 20),
            Map.entry("counter-on-break", 21));

    private KeypadFace() {}

    /** The ticket at the left, the queue at the right; a number too long for both pushes the queue out. */
    static Face of(CounterState counter) {
        String ticket = counter.ticket().map(ShownTicket::number).orElse(NOBODY);
        String queue = Integer.toString(Math.min(MOST_SHOWN, counter.waiting()));
        int gap = WIDTH - ticket.length() - queue.length();
        return new Face(gap < 1 ? ticket : ticket + " ".repeat(gap) + queue, false);
    }

    /** @param problem slug of what refused the key */
    static Face refused(String problem) {
        return new Face("Err " + CODES.getOrDefault(problem, OTHER), false);
    }
}
