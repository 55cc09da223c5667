package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;

/** One call: whoever waited too long; else the first step that has somebody to call decides. */
@PureRule
record Choice(CallRules rules, Turns turns) {
    /** An appointment counts as due a little before its time, so that the person is at the counter by then. */
    private static final Duration HEAD_START = Duration.ofSeconds(120);

    /** @return empty where the rules call nobody now */
    Optional<Place> next(Lines lines, Instant at) {
        Candidate overdue = lines.overdue(at);
        if (overdue != null) {
            return Optional.of(Place.overdue(overdue));
        }
        Instant clock = at.plus(HEAD_START);
        for (int step = 0; step < rules.steps().size(); step++) {
            List<CallClass> waiting = waiting(rules.steps().get(step), lines, clock);
            if (!waiting.isEmpty()) {
                return Optional.of(byTurn(step, waiting, lines, clock));
            }
        }
        return Optional.empty();
    }

    private static List<CallClass> waiting(CallStep step, Lines lines, Instant clock) {
        return step.classes().stream()
                .filter(some -> lines.first(some, clock) != null)
                .toList();
    }

    private Place byTurn(int ordinal, List<CallClass> waiting, Lines lines, Instant clock) {
        CallStep step = rules.steps().get(ordinal);
        CallClass called = turns.next(step, waiting);
        return new Place(
                lines.first(called, clock),
                step.name(),
                ordinal,
                step.classes().indexOf(called),
                Turns.moved(waiting, called));
    }
}
