package io.turno.booking.eligibility;

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
}
