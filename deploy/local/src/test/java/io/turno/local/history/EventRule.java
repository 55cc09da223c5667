package io.turno.local.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.turno.local.history.Deed.Action;
import io.turno.local.history.History.Entry;
import io.turno.local.history.History.News;

/**
 * Each change of an appointment has one entry in its history and one event, in the same order, and was asked for; an event may
 * be told again, as long as it is the same event. The branch's copy is the row.
 */
final class EventRule {
    private final History history;
    private final Map<UUID, List<Entry>> entries;
    private final Map<UUID, List<State>> told = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    private EventRule(History history) {
        this.history = history;
        this.entries = history.entries().stream().collect(Collectors.groupingBy(Entry::appointmentId));
    }

    static Stream<String> violations(History history) {
        var rule = new EventRule(history);
        rule.readNewsOnce();
        rule.checkThatTheyAreKnown();
        history.appointments().forEach(rule::check);
        return rule.violations.stream();
    }

    /** As a reader does that forgets no event id. */
    private void readNewsOnce() {
        Map<UUID, State> first = new LinkedHashMap<>();
        for (News news : history.news()) {
            State before = first.putIfAbsent(news.eventId(), news.state());
            if (before == null) {
                told.computeIfAbsent(news.state().id(), _ -> new ArrayList<>()).add(news.state());
            } else if (!before.equals(news.state())) {
                violations.add("Event %s says first %s, then %s".formatted(news.eventId(), before, news.state()));
            }
        }
    }

    private void checkThatTheyAreKnown() {
        var strangers = new HashSet<>(told.keySet());
        strangers.addAll(history.copies().keySet());
        history.appointments()
                .forEach(appointment -> strangers.remove(appointment.state().id()));
        strangers.forEach(id -> violations.add("Events tell of " + id + ", which there is not"));
    }

    private void check(Stored appointment) {
        State state = appointment.state();
        List<Long> expected =
                LongStream.rangeClosed(1, state.revision()).boxed().toList();
        List<Entry> changes = entries.getOrDefault(state.id(), List.of());
        List<State> events = told.getOrDefault(state.id(), List.of());
        expect(expected, changes.stream().map(Entry::revision).sorted().toList(), "revisions in the history of", state);
        expect(expected, events.stream().map(State::revision).toList(), "revisions in the events of", state);
        if (!events.isEmpty()) {
            expect(state, events.getLast(), "the last event of", state);
        }
        State copy = appointment.name() == null ? null : state;
        expect(copy, history.copies().get(state.id()), "the branch's copy of", state);
        Stream.concat(
                        changes.stream().map(Entry::action),
                        Stream.of(Action.values()).map(action -> action.inHistory))
                .distinct()
                .forEach(action -> checkThatItWasAskedFor(appointment, action, changes));
    }

    private void checkThatItWasAskedFor(Stored appointment, String action, List<Entry> changes) {
        List<Deed> asked = history.deeds().stream()
                .filter(deed -> deed.action().inHistory.equals(action) && deed.concerns(appointment))
                .toList();
        long least = asked.stream().filter(Deed::isAcknowledged).count();
        long most = asked.stream().filter(Deed::isPossible).count();
        long done =
                changes.stream().filter(entry -> entry.action().equals(action)).count();
        boolean isNobodys = action.equals(Action.HOLD.inHistory) && asked.isEmpty();
        if (!isNobodys && (done < least || done > most)) {
            violations.add("%s was done %d times to %s, but acknowledged %d times and asked for %d times"
                    .formatted(action, done, appointment.state(), least, most));
        }
    }

    private void expect(Object expected, Object found, String what, State state) {
        boolean same = expected == null ? found == null : expected.equals(found);
        if (!same) {
            violations.add("%s %s: expected %s, found %s".formatted(what, state, expected, found));
        }
    }
}
