package io.turno.policy.branch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.DevicePlan;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with a branch whose fields are each right by themselves. A pure rule. */
@PureRule
final class BranchVerdict {
    private BranchVerdict() {}

    static List<FieldError> of(BranchDefinition branch) {
        var wrong = new ArrayList<FieldError>();
        String language = branch.languages().getFirst();
        if (!branch.names().containsKey(language)) {
            wrong.add(new FieldError("/names", "has nothing in " + language + ", the default language"));
        }
        wrong.addAll(twice("/exceptions", branch.exceptions(), DateException::date));
        wrong.addAll(twice("/services", branch.services(), OfferDefinition::serviceId));
        wrong.addAll(twice("/counters", branch.counters(), CounterPlan::id));
        wrong.addAll(twice("/devices", branch.devices(), DevicePlan::id));
        return wrong;
    }

    private static <T> List<FieldError> twice(String pointer, List<T> parts, Function<T, ?> key) {
        var seen = new HashSet<Object>();
        return parts.stream()
                .map(key)
                .filter(one -> !seen.add(one))
                .map(one -> new FieldError(pointer, one + " is there twice"))
                .distinct()
                .toList();
    }
}
