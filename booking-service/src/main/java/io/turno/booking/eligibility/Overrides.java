package io.turno.booking.eligibility;

import java.util.List;
import java.util.Map;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.PureRule;
import io.turno.support.problem.Refused;

/** Staff may go past a rule where they say why; nobody else may, but some rules let everybody ask for it. */
@PureRule
public final class Overrides {
    private Overrides() {}

    /**
     * @param reason what staff gave; null where they gave none
     * @throws Refused what the first broken rule says, or {@link BookingRefusal#REASON_REQUIRED} to staff, naming all
     */
    public static Permit settle(List<Breach> breaches, boolean byStaff, String reason) {
        if (breaches.isEmpty()) {
            return Permit.PLAIN;
        }
        List<String> rules =
                breaches.stream().map(breach -> breach.rule().word()).distinct().toList();
        if (!byStaff) {
            breaches.stream()
                    .filter(breach -> !breach.rule().asksForApproval())
                    .findFirst()
                    .ifPresent(breach -> {
                        throw breach.refused();
                    });
            return new Permit(true, Map.of("approvalFor", String.join(",", rules)));
        }
        if (reason == null) {
            throw new Refused(BookingRefusal.REASON_REQUIRED).with("overrides", rules);
        }
        return new Permit(false, Map.of("overrode", String.join(",", rules), "reason", reason));
    }
}
