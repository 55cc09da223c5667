package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Crowd;
import io.turno.branch.queue.Terms;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallClass.When;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.Presence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static io.turno.branch.calling.People.NOW;
import static io.turno.branch.calling.People.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

/** The order among the few that a crowd keeps at the front is the order among everybody. */
class CrowdTest {
    private static final int MOST = 6;
    private static final int EVENTS = 100;
    private static final Duration COOL_DOWN = Duration.ofMinutes(5);
    private static final UUID COUNTER = UUID.randomUUID();
    private static final String OPERATOR = "olga";
    private static final List<UUID> SERVICES = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @RepeatedTest(100)
    void shouldFindTheSameFewAsALookAtEverybodyWhateverHappenedBefore(RepetitionInfo run) {
        // Given
        var random = new Random(run.getCurrentRepetition());
        var crowd = new Crowd(COOL_DOWN);
        var history = new History(random, crowd);
        CallRules rules = rules(random);
        Turns turns = Turns.none();
        for (int event = 0; event < EVENTS; event++) {
            history.goOn();
            Set<UUID> passedOver = history.some();
            Set<UUID> served = new HashSet<>(SERVICES.subList(0, 1 + random.nextInt(SERVICES.size())));

            // When
            List<Candidate> front = crowd.front(
                    history.now,
                    MOST,
                    group -> served.contains(group.serviceId()) && group.terms().allow(COUNTER, OPERATOR),
                    passedOver);

            // Then
            List<Candidate> everybody = history.waiting.stream()
                    .filter(one -> served.contains(one.serviceId()))
                    .filter(one -> one.terms().allow(COUNTER, OPERATOR))
                    .filter(one -> !passedOver.contains(one.ticketId()))
                    .toList();
            var order = new CallOrder(rules, history.now, Duration.ofMinutes(12), 1 + random.nextInt(8), COOL_DOWN);
            List<Place> places = order.of(everybody, MOST, turns);
            assertThat(order.of(front, MOST, turns)).isEqualTo(places);
            places.stream().findFirst().ifPresent(first -> turns.take(first.rule(), first.turns()));
        }
    }

    @Test
    void shouldLookAtNoMoreThanAFewOfEachGroup() {
        // Given
        var crowd = new Crowd(COOL_DOWN);
        for (int number = 0; number < 5_000; number++) {
            crowd.put(walkIn("W%04d".formatted(number), 1 + number % 3, -number));
        }

        // When
        List<Candidate> front = crowd.front(NOW, MOST, _ -> true, Set.of());

        // Then
        assertThat(front).hasSize(3 * MOST);
        assertThat(crowd.everybody()).hasSize(5_000);
    }

    /** People come, change and go while the clock runs, and now and then goes back. */
    private static final class History {
        private final List<Candidate> waiting = new ArrayList<>();
        private final Random random;
        private final Crowd crowd;
        private Instant now = NOW;
        private int given;

        private History(Random random, Crowd crowd) {
            this.random = random;
            this.crowd = crowd;
        }

        private void goOn() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> now = now.plusSeconds(random.nextInt(240));
                case 3 -> now = now.minusSeconds(random.nextInt(random.nextInt(10) == 0 ? 7_200 : 30));
                case 4, 5 -> leave();
                case 6 -> change();
                default -> come();
            }
        }

        private void come() {
            keep(somebody(UUID.randomUUID(), "%04d".formatted(given++)));
        }

        private void leave() {
            if (!waiting.isEmpty()) {
                Candidate gone = waiting.remove(random.nextInt(waiting.size()));
                crowd.remove(gone.ticketId());
            }
        }

        private void change() {
            if (!waiting.isEmpty()) {
                Candidate before = waiting.remove(random.nextInt(waiting.size()));
                keep(somebody(before.ticketId(), before.number()));
            }
        }

        private void keep(Candidate candidate) {
            waiting.add(candidate);
            crowd.put(candidate);
        }

        private Candidate somebody(UUID id, String number) {
            boolean appointment = random.nextBoolean();
            Instant since = now.plus(Duration.ofMinutes(random.nextInt(-60, appointment ? 60 : 1)));
            return new Candidate(
                    id,
                    1,
                    number,
                    SERVICES.get(random.nextInt(SERVICES.size())),
                    appointment,
                    1 + random.nextInt(3),
                    since,
                    appointment ? maybe(() -> since.plus(Duration.ofMinutes(10))) : null,
                    random.nextBoolean(),
                    Presence.values()[random.nextInt(Presence.values().length)],
                    rarely(() -> now.minus(Duration.ofMinutes(random.nextInt(8)))),
                    new Terms(
                            rarely(() -> random.nextBoolean() ? COUNTER : UUID.randomUUID()),
                            rarely(() -> random.nextBoolean() ? OPERATOR : "oscar"),
                            random.nextInt(8) == 0,
                            rarely(() -> now.plus(Duration.ofMinutes(random.nextInt(-5, 10))))));
        }

        private Set<UUID> some() {
            var some = new HashSet<UUID>();
            waiting.stream()
                    .filter(_ -> random.nextInt(6) == 0)
                    .map(Candidate::ticketId)
                    .forEach(some::add);
            return some;
        }

        private <T> T maybe(Supplier<T> value) {
            return random.nextBoolean() ? value.get() : null;
        }

        private <T> T rarely(Supplier<T> value) {
            return random.nextInt(6) == 0 ? value.get() : null;
        }
    }

    /** The order of the specification, or up to four steps of up to two classes each. */
    private static CallRules rules(Random random) {
        if (random.nextInt(4) == 0) {
            return CallRules.DEFAULT;
        }
        var steps = new ArrayList<CallStep>();
        for (int step = 0; step <= random.nextInt(4); step++) {
            var classes = new ArrayList<CallClass>();
            classes.add(someClass(random));
            if (random.nextBoolean()) {
                classes.add(someClass(random));
            }
            steps.add(new CallStep("step-" + step, classes.stream().distinct().toList()));
        }
        return new CallRules(steps, random.nextBoolean() ? Duration.ofMinutes(random.nextInt(5, 90)) : null);
    }

    private static CallClass someClass(Random random) {
        CallClass some = new CallClass(Kind.values()[random.nextInt(Kind.values().length)])
                .withWhen(When.values()[random.nextInt(When.values().length)]);
        some = random.nextBoolean() ? some.withMaxPriority(1 + random.nextInt(3)) : some;
        Collection<UUID> served = SERVICES.subList(0, random.nextInt(3));
        return some.withServiceIds(List.copyOf(served));
    }
}
