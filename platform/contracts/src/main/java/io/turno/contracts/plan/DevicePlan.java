package io.turno.contracts.plan;

import java.util.UUID;

import io.turno.contracts.event.MayBeAbsent;

/**
 * A device of the branch.
 *
 * @param counterId null where it belongs to the whole branch
 * @param endpoint how it is reached, e.g. {@code tcp://192.0.2.7:4001?address=1}
 */
public record DevicePlan(UUID id, Kind kind, @MayBeAbsent UUID counterId, String endpoint) {
    public DevicePlan {
        Needed.check("id", id);
        Needed.check("kind", kind);
        Needed.check("endpoint", endpoint);
    }

    /** What it is. */
    public enum Kind {
        /** Eight characters above a counter. */
        COUNTER_LED,
        /** The lobby's screen: a browser that shows a page of hardware-gateway. */
        SIGNAGE,
        /** The operator's keys with a small display. */
        KEYPAD,
        /** A counter's screen: a browser that shows a page of hardware-gateway. */
        COUNTER_SCREEN,
        /** Prints tickets. */
        PRINTER,
        /** Where visitors take tickets: a browser that shows a page of branch-ems-service. */
        KIOSK
    }
}
