package io.turno.booking.eligibility;

import java.util.List;
import java.util.Map;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.PureRule;
import io.turno.support.problem.Refused;

/** Staff may go past a rule where they say why; nobody else may. */
@PureRule
public final class Overrides {
    private Overrides() {}

    /**
     * @param reason what staff gave; null where they gave none
     * @return for history and audit: which rules were gone past, and why; empty where none was
     * @throws Refused what the first broken rule says, or {@link BookingRefusal#REASON_REQUIRED} to staff, naming all
     */
    public static Map<String, String> settle(List<Breach> breaches, boolean byStaff, String reason) {
        if (breaches.isEmpty()) {
            return Map.of();
        }
        if (!byStaff) {
            throw breaches.getFirst().refused();
        }
        List<String> rules =
                breaches.stream().map(breach -> breach.rule().word()).distinct().toList();
        if (reason == null) {
            throw new Refused(BookingRefusal.REASON_REQUIRED).with("overrides", rules);
        }
        return Map.of("overrode", String.join(",", rules), "reason", reason);
    }
}
