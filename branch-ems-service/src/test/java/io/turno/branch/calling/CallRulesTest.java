package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.turno.branch.queue.Candidate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.turno.branch.calling.People.NOW;
import static io.turno.branch.calling.People.SERVICE;
import static io.turno.branch.calling.People.anybody;
import static io.turno.branch.calling.People.appointment;
import static io.turno.branch.calling.People.numbers;
import static io.turno.branch.calling.People.walkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CallRulesTest {
    private static final Duration VISIT = Duration.ofMinutes(12);
    private static final Duration COOL_DOWN = Duration.ofMinutes(5);
    private static final CallClass APPOINTMENTS = new CallClass(Kind.APPOINTMENT);
    private static final CallClass WALK_INS = new CallClass(Kind.WALK_IN);

    @RepeatedTest(1000)
    void shouldCallAsTheSpecificationSaysByDefault(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var waiting = anybody(random, Presence.values()[random.nextInt(3)]);
        int counters = 1 + random.nextInt(3);

        // When
        var order = order(CallRules.DEFAULT, counters).of(waiting);

        // Then
        var rules = new LinkedHashMap<String, String>();
        order.forEach(place -> rules.put(place.candidate().number(), place.rule()));
        assertThat(rules).containsExactlyEntriesOf(new FixedOrder(NOW, VISIT, counters).of(waiting));
    }

    @RepeatedTest(300)
    void shouldFindTheSameFewAsInTheWholeOrder(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var rules = rules(random);
        var waiting = anybody(random, Presence.PREFERRED);

        // When
        var few = order(rules, 1).of(waiting, 4, Turns.none());

        // Then
        assertThat(few).isEqualTo(order(rules, 1).of(waiting).stream().limit(4).toList());
    }

    @RepeatedTest(300)
    void shouldKeepTheOrderInsideAClassUnderAnyRules(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var rules = rules(random);
        var waiting = anybody(random, Presence.IGNORED);

        // When
        var order = order(rules, 2).of(waiting);

        // Then
        for (boolean appointments : new boolean[] {true, false}) {
            assertThat(order.stream()
                            .filter(place -> !place.rule().equals(Place.FINALLY))
                            .map(Place::candidate)
                            .filter(one -> one.appointment() == appointments))
                    .isSortedAccordingTo(Comparator.comparing(Candidate::priority)
                            .thenComparing(Candidate::since)
                            .thenComparing(Candidate::number));
        }
    }

    @RepeatedTest(300)
    void shouldCallEverybodyWhoseClassIsMentionedOnce(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var rules = rules(random);
        var waiting = anybody(random, Presence.PREFERRED);
        var arrivals = waiting.stream()
                .map(one -> new QueueSimulation.Arrival(one, NOW, VISIT))
                .toList();

        // When
        var calls = new QueueSimulation(NOW, Map.of()).calls(arrivals, List.of(counter(rules)));

        // Then
        assertThat(calls.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Candidate::ticketId).toList());
    }

    @RepeatedTest(50)
    void shouldLetNobodyStarveWhereTheRulesBearOnlySoLong(RepetitionInfo repetition) {
        // Given: first priorities never stop coming, faster than they are served
        var random = new Random(repetition.getCurrentRepetition());
        var rules = new CallRules(
                List.of(step("urgent", WALK_INS.withMaxPriority(1)), step("appointments", APPOINTMENTS)),
                Duration.ofMinutes(40));
        var patient = walkIn("P", 3, 0);
        var booked = appointment("B", 3, random.nextInt(0, 30), true);
        var waiting = new ArrayList<Candidate>(List.of(patient, booked));
        var called = new HashSet<String>();

        // When
        for (int minute = 0; minute < 90; minute += 2) {
            Instant now = NOW.plus(Duration.ofMinutes(minute));
            waiting.add(walkIn("U%03d".formatted(minute), SERVICE, 1, now));
            if (minute % 4 == 0) {
                var next = new CallOrder(rules, now, VISIT, 1, COOL_DOWN)
                        .of(waiting, 1, Turns.none())
                        .getFirst();
                waiting.remove(next.candidate());
                called.add(next.candidate().number());
            }
        }

        // Then
        assertThat(called).contains("P", "B");
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 1", "3, 2", "1, 5", "20, 1"})
    void shouldCallByTheShares(int appointments, int walkIns) {
        // Given
        var rules = new CallRules(
                List.of(step("both", APPOINTMENTS.withShare(appointments), WALK_INS.withShare(walkIns))), null);
        var waiting = new ArrayList<Candidate>();
        IntStream.range(0, 300).forEach(number -> {
            waiting.add(appointment("A%03d".formatted(number), 2, -number, true));
            waiting.add(walkIn("W%03d".formatted(number), 2, -number));
        });

        // When
        var order = order(rules, 1).of(waiting, 210, Turns.none());

        // Then
        double expected = 210.0 * appointments / (appointments + walkIns);
        assertThat((double) order.stream()
                        .filter(place -> place.candidate().appointment())
                        .count())
                .isCloseTo(expected, within(1.0));
    }

    @Test
    void shouldTakeTurnsWhereTheDayLeftOff() {
        // Given
        var rules = new CallRules(List.of(step("both", APPOINTMENTS, WALK_INS)), null);
        var waiting = List.of(appointment("A1", 2, -5, true), walkIn("W1", 2, -5));
        var turns = Turns.none();
        var first = order(rules, 1).of(waiting, 1, turns).getFirst();
        turns.take("both", first.turns());

        // When
        var next = order(rules, 1).of(waiting, 1, turns);

        // Then
        assertThat(first.candidate().number()).isEqualTo("A1");
        assertThat(numbers(next)).containsExactly("W1");
    }

    @Test
    void shouldNotLetAClassSaveUpTurnsWhileNobodyOfItWaits() {
        // Given
        var rules = new CallRules(List.of(step("both", APPOINTMENTS, WALK_INS)), null);
        var turns = Turns.none();
        for (int call = 0; call < 10; call++) {
            var place = order(rules, 1).of(List.of(appointment("A1", 2, -5, true)), 1, turns);
            turns.take("both", place.getFirst().turns());
        }
        var waiting = List.of(
                appointment("A1", 2, -5, true),
                appointment("A2", 2, -4, true),
                walkIn("W1", 2, -5),
                walkIn("W2", 2, -4));

        // When
        var order = order(rules, 1).of(waiting, 4, turns);

        // Then
        assertThat(numbers(order)).containsExactly("A1", "W1", "A2", "W2");
    }

    @Test
    void shouldCallOnlyForTheServicesOfAClass() {
        // Given
        var cards = UUID.randomUUID();
        var rules = new CallRules(List.of(step("cards", WALK_INS.withServiceIds(List.of(cards)))), null);
        var waiting = List.of(walkIn("A1", SERVICE, 1, NOW), walkIn("C1", cards, 3, NOW));

        // When
        var order = order(rules, 1).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("C1");
    }

    @ParameterizedTest
    @CsvSource({"-31, finally", "-30, finally", "-29, urgent"})
    void shouldCallFirstWhoWaitedAsLongAsTheRulesBear(int came, String rule) {
        // Given
        var rules = new CallRules(
                List.of(step("urgent", WALK_INS.withMaxPriority(1)), step("rest", new CallClass(Kind.ANY))),
                Duration.ofMinutes(30));

        // When
        var order = order(rules, 1).of(List.of(walkIn("U1", 1, -1), walkIn("W1", 3, came)));

        // Then
        assertThat(order.getFirst().rule()).isEqualTo(rule);
    }

    @Test
    void shouldHonourWhatWasAgreed() {
        // Given
        var first = walkIn("W3", SERVICE, 3, NOW, null, new Terms(null, null, true, null));
        var later = walkIn("W0", SERVICE, 1, NOW, null, new Terms(null, null, false, NOW.plusSeconds(1)));

        // When
        var order = order(CallRules.DEFAULT, 1).of(List.of(walkIn("W1", 3, -9), walkIn("W2", 2, -1), first, later));

        // Then
        assertThat(numbers(order)).containsExactly("W2", "W3", "W1");
    }

    private static CallOrder order(CallRules rules, int counters) {
        return new CallOrder(rules, NOW, VISIT, counters, COOL_DOWN);
    }

    private static CallStep step(String name, CallClass... classes) {
        return new CallStep(name, Arrays.asList(classes));
    }

    private static QueueSimulation.OpenCounter counter(CallRules rules) {
        return new QueueSimulation.OpenCounter(UUID.randomUUID(), "olga", "", rules, List.of(), NOW);
    }

    /** Rules that mention everybody, in random steps. */
    private static CallRules rules(Random random) {
        var steps = new ArrayList<CallStep>();
        if (random.nextBoolean()) {
            steps.add(step("urgent", new CallClass(Kind.ANY).withMaxPriority(1)));
        }
        if (random.nextBoolean()) {
            steps.add(step("early", WALK_INS.withMaxPriority(2).withWhen(When.BEFORE_APPOINTMENT)));
        }
        boolean together = random.nextBoolean();
        var walkIns = WALK_INS.withShare(1 + random.nextInt(5));
        var appointments = (random.nextBoolean() ? APPOINTMENTS.withWhen(When.DUE) : APPOINTMENTS)
                .withShare(1 + random.nextInt(5));
        if (together) {
            steps.add(step("both", walkIns, appointments));
        } else {
            steps.add(step("appointments", appointments));
            steps.add(step("walk-ins", walkIns));
        }
        return new CallRules(steps, random.nextBoolean() ? Duration.ofMinutes(random.nextInt(20, 60)) : null);
    }
}
