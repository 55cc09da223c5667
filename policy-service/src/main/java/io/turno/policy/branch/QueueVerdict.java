package io.turno.policy.branch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with how a branch is to run its queue. A pure rule. */
@PureRule
final class QueueVerdict {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LATEST_CLOSING = Duration.ofHours(12);
    private static final Duration SHORTEST_PATIENCE = Duration.ofMinutes(1);
    private static final int LONGEST_TICKER = 300;
    private static final int LONGEST_NAME = 100;

    private final List<FieldError> wrong = new ArrayList<>();
    private final Set<UUID> services;
    private final Set<UUID> counters;

    private QueueVerdict(BranchDefinition effective) {
        this.services =
                effective.services().stream().map(OfferDefinition::serviceId).collect(Collectors.toSet());
        this.counters = effective.counters().stream().map(CounterPlan::id).collect(Collectors.toSet());
    }

    /** @param effective the branch with its template, which may offer more */
    static List<FieldError> of(BranchDefinition effective) {
        var verdict = new QueueVerdict(effective);
        QueuePolicy queue = effective.queue();
        verdict.check(queue.coolDown().compareTo(LONGEST_PAUSE) <= 0, "/queue/coolDown", "is an hour at most");
        verdict.check(queue.undoWithin().compareTo(LONGEST_PAUSE) <= 0, "/queue/undoWithin", "is an hour at most");
        verdict.check(queue.closesAfter().compareTo(LATEST_CLOSING) <= 0, "/queue/closesAfter", "is 12 hours at most");
        queue.ticker()
                .forEach((language, text) -> verdict.check(
                        !language.isBlank() && text.length() <= LONGEST_TICKER,
                        "/queue/ticker/" + language,
                        "is a text of up to %d characters".formatted(LONGEST_TICKER)));
        verdict.rules("/queue/rules", queue.rules());
        for (int place = 0; place < queue.profiles().size(); place++) {
            verdict.profile("/queue/profiles/" + place, queue.profiles().get(place));
        }
        return verdict.wrong;
    }

    private void profile(String pointer, CallProfile profile) {
        check(
                !profile.name().isBlank() && profile.name().length() <= LONGEST_NAME,
                pointer + "/name",
                "is a text of up to %d characters".formatted(LONGEST_NAME));
        check(!profile.counterIds().isEmpty(), pointer + "/counterIds", "is empty");
        known(pointer + "/counterIds", profile.counterIds(), counters, "is no counter of the branch");
        rules(pointer + "/rules", profile.rules());
    }

    private void rules(String pointer, CallRules rules) {
        check(
                rules.finallyAfter() == null || rules.finallyAfter().compareTo(SHORTEST_PATIENCE) >= 0,
                pointer + "/finallyAfter",
                "is a minute at least");
        for (int step = 0; step < rules.steps().size(); step++) {
            List<CallClass> classes = rules.steps().get(step).classes();
            for (int place = 0; place < classes.size(); place++) {
                known(
                        "%s/steps/%d/classes/%d/serviceIds".formatted(pointer, step, place),
                        classes.get(place).serviceIds(),
                        services,
                        "is no service of the branch");
            }
        }
    }

    private void known(String pointer, List<UUID> ids, Set<UUID> known, String detail) {
        for (int place = 0; place < ids.size(); place++) {
            check(known.contains(ids.get(place)), pointer + "/" + place, detail);
        }
    }

    private void check(boolean right, String pointer, String detail) {
        if (!right) {
            wrong.add(new FieldError(pointer, detail));
        }
    }
}
