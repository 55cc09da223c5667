package io.turno.local.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.local.history.Deed.Action;

/** What a client was told is so, or was until a later change that somebody asked for; what was refused never was. */
final class PromiseRule {
    private final History history;
    private final Map<UUID, Stored> stored;
    private final Map<String, List<Stored>> named;
    private final List<String> violations = new ArrayList<>();

    private PromiseRule(History history) {
        this.history = history;
        this.stored = history.appointments().stream()
                .collect(Collectors.toMap(appointment -> appointment.state().id(), appointment -> appointment));
        this.named = history.appointments().stream()
                .filter(appointment -> appointment.name() != null)
                .collect(Collectors.groupingBy(Stored::name));
    }

    static Stream<String> violations(History history) {
        var rule = new PromiseRule(history);
        history.deeds().forEach(rule::checkAnswers);
        history.deeds().stream().filter(deed -> deed.action().names()).forEach(rule::checkKey);
        rule.checkThatSomebodyAsked();
        history.appointments().forEach(rule::checkLastWord);
        return rule.violations.stream();
    }

    private void checkAnswers(Deed deed) {
        Set<UUID> ids = deed.answers().stream().map(State::id).collect(Collectors.toSet());
        if (ids.size() > 1) {
            violations.add("Key %s was answered with several appointments: %s".formatted(deed.key(), ids));
        }
        for (State answer : deed.answers()) {
            Stored kept = stored.get(answer.id());
            if (kept == null || kept.state().revision() < answer.revision()) {
                violations.add("Lost: %s was acknowledged as %s, there is %s".formatted(deed.key(), answer, kept));
            } else if (answer.revision() > 0 && !wasEver(answer)) {
                violations.add("Key %s was acknowledged as %s, which it never was".formatted(deed.key(), answer));
            }
        }
    }

    private boolean wasEver(State answer) {
        return history.news().stream().anyMatch(news -> news.state().equals(answer));
    }

    private void checkKey(Deed deed) {
        int made = named.getOrDefault(deed.key(), List.of()).size();
        if (made > 1) {
            violations.add("Key %s made %d appointments".formatted(deed.key(), made));
        }
        if (made > 0 && !deed.isPossible()) {
            violations.add("Key %s was refused, and booked all the same".formatted(deed.key()));
        }
    }

    private void checkThatSomebodyAsked() {
        Set<String> keys = history.deeds().stream().map(Deed::key).collect(Collectors.toSet());
        named.keySet().stream()
                .filter(name -> !keys.contains(name))
                .forEach(name -> violations.add("Nobody asked for the appointment of " + name));
        long unclaimed = history.appointments().stream()
                .filter(appointment -> appointment.name() == null)
                .filter(appointment -> deedsOf(appointment).isEmpty())
                .count();
        long uncertain = history.deeds().stream()
                .filter(deed -> deed.action() == Action.HOLD && deed.isUncertain())
                .count();
        if (unclaimed > uncertain) {
            violations.add("%d holds are nobody's, but only %d answers were lost".formatted(unclaimed, uncertain));
        }
    }

    private List<Deed> deedsOf(Stored appointment) {
        return history.deeds().stream()
                .filter(deed -> deed.concerns(appointment))
                .toList();
    }

    /** The last acknowledged deed says how it is, unless a later one that got no answer changed it. */
    private void checkLastWord(Stored appointment) {
        List<Deed> done = deedsOf(appointment).stream().filter(Deed::isPossible).toList();
        if (done.isEmpty() || !done.getLast().isAcknowledged()) {
            return;
        }
        boolean kept = done.getLast().answers().stream().anyMatch(appointment.state()::isToldBy);
        if (!kept) {
            violations.add("The last word about an appointment was %s, but it is %s"
                    .formatted(done.getLast(), appointment.state()));
        }
    }
}
