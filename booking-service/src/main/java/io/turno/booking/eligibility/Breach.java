package io.turno.booking.eligibility;

import io.turno.contracts.PureRule;
import io.turno.support.problem.Refused;

/**
 * A rule that a booking or a change would break.
 *
 * @param most how many the rule allows; null where it is no number
 */
@PureRule
public record Breach(Rule rule, Integer most) {

    /** Of a rule that has no number. */
    public static Breach of(Rule rule) {
        return new Breach(rule, null);
    }

    Refused refused() {
        var refused = new Refused(rule.refusal());
        return rule.isLimit() ? refused.with("limit", rule.word()).with("most", most) : refused;
    }
}
