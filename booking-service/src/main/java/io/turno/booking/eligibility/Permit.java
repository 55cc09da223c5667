package io.turno.booking.eligibility;

import java.util.HashMap;
import java.util.Map;

import io.turno.contracts.PureRule;

/**
 * What the rules allow.
 *
 * @param isSubjectToApproval staff have to say yes first
 * @param details for history and audit: the rules that were gone past, and why, or that ask for the approval
 */
@PureRule
public record Permit(boolean isSubjectToApproval, Map<String, String> details) {
    /** No rule is in the way. */
    public static final Permit PLAIN = new Permit(false, Map.of());

    /** The same, with more to say in history and audit. */
    public Permit with(Map<String, String> more) {
        var all = new HashMap<>(details);
        all.putAll(more);
        return new Permit(isSubjectToApproval, Map.copyOf(all));
    }
}
