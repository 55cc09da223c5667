package io.turno.policy.branch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.Zone;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with a branch whose fields are each right by themselves. A pure rule. */
@PureRule
final class BranchVerdict {
    static final int MOST_AT_A_COUNTER = 1000;

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
        wrong.addAll(SiteVerdict.of(branch.site()));
        wrong.addAll(twice("/site/zones", branch.site().zones(), Zone::id));
        for (int place = 0; place < branch.counters().size(); place++) {
            wrong.addAll(counter("/counters/" + place, branch.counters().get(place), branch.site()));
        }
        for (int place = 0; place < branch.devices().size(); place++) {
            wrong.addAll(device("/devices/" + place, branch.devices().get(place)));
        }
        return wrong;
    }

    private static List<FieldError> counter(String pointer, CounterPlan counter, BranchSite site) {
        var wrong = new ArrayList<FieldError>();
        if (counter.capacity() < 1 || counter.capacity() > MOST_AT_A_COUNTER) {
            wrong.add(new FieldError(pointer + "/capacity", "is from 1 to " + MOST_AT_A_COUNTER));
        }
        if (counter.zoneId() != null && site.zone(counter.zoneId()).isEmpty()) {
            wrong.add(new FieldError(pointer + "/zoneId", "is no zone of the branch"));
        }
        return wrong;
    }

    private static List<FieldError> device(String pointer, DevicePlan device) {
        boolean ofCounter =
                switch (device.kind()) {
                    case COUNTER_LED, KEYPAD, COUNTER_SCREEN -> true;
                    case SIGNAGE, PRINTER, KIOSK -> false;
                };
        return ofCounter && device.counterId() == null
                ? List.of(new FieldError(pointer + "/counterId", "is missing; it stands at a counter"))
                : List.of();
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
