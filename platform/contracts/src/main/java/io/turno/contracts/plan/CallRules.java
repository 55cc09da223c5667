package io.turno.contracts.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.turno.contracts.event.MayBeAbsent;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallClass.When;

/**
 * Who is called next, as data. The first step with somebody to call decides.
 *
 * @param steps tried in this order; each name once
 * @param finallyAfter whoever has waited for so long is called before all others, the longest wait first; absent: never
 */
public record CallRules(List<CallStep> steps, @MayBeAbsent Duration finallyAfter) {
    /** The order of the specification. */
    public static final CallRules DEFAULT = new CallRules(
            List.of(
                    CallStep.of("walk-in-first-priority", new CallClass(Kind.WALK_IN).withMaxPriority(1)),
                    CallStep.of(
                            "walk-in-before-appointment",
                            new CallClass(Kind.WALK_IN).withMaxPriority(2).withWhen(When.BEFORE_APPOINTMENT)),
                    CallStep.of("appointment-due", new CallClass(Kind.APPOINTMENT).withWhen(When.DUE)),
                    CallStep.of("walk-in", new CallClass(Kind.WALK_IN)),
                    CallStep.of("appointment-alone", new CallClass(Kind.APPOINTMENT))),
            null);

    /** @throws IllegalArgumentException for no step, or a name that is there twice */
    public CallRules {
        Needed.check("steps", steps);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("There is no step");
        }
        if (steps.stream().map(CallStep::name).collect(Collectors.toSet()).size() < steps.size()) {
            throw new IllegalArgumentException("A step is there twice");
        }
    }
}
