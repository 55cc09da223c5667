package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.turno.branch.BranchRefusal;
import io.turno.branch.ticket.Transfer.Place;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.data.JsonRows;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.LEFT;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;
import static io.turno.contracts.ticket.TicketStatus.PARKED;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static io.turno.contracts.ticket.TicketStatus.WITHDRAWN;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TicketTest {
    private static final Instant ISSUED = Instant.parse("2026-12-01T09:30:00Z");
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Desk DESK = new Desk(UUID.randomUUID(), "1", "olga");
    private static final int LIMIT = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private static final Act ACT = new Act("olga", NOW);
    private static final Transfer TO_OTHER = new Transfer(UUID.randomUUID(), null, null, Place.LAST);

    private static final Map<TicketDeed, Function<Ticket, TicketEvent>> DEEDS = new EnumMap<>(Map.ofEntries(
            entry(TicketDeed.ARRIVE, ticket -> ticket.arrive(NOW)),
            entry(TicketDeed.CALL, ticket -> ticket.call(DESK, "walk-in", List.of(), NOW)),
            entry(TicketDeed.RECALL, ticket -> ticket.recall(LIMIT, ACT)),
            entry(TicketDeed.START, ticket -> ticket.start(ACT)),
            entry(TicketDeed.FINISH, ticket -> ticket.finish(Duration.ZERO, Duration.ZERO, ACT)),
            entry(TicketDeed.MISS, ticket -> ticket.miss(ACT)),
            entry(TicketDeed.NO_ANSWER, ticket -> ticket.noAnswer(LIMIT, ACT)),
            entry(TicketDeed.LEAVE, ticket -> ticket.leave(ACT)),
            entry(TicketDeed.TRANSFER, ticket -> ticket.transfer(TO_OTHER, ACT)),
            entry(TicketDeed.PARK, ticket -> ticket.park(ACT)),
            entry(TicketDeed.RESUME, ticket -> ticket.resume(DESK, NOW)),
            entry(TicketDeed.REQUEUE, ticket -> ticket.requeue(ACT)),
            entry(TicketDeed.POSTPONE, ticket -> ticket.postpone(NOW)),
            entry(TicketDeed.NEVER_COME, ticket -> ticket.neverCame(NOW)),
            entry(TicketDeed.WITHDRAW, ticket -> ticket.withdraw(NOW)),
            entry(TicketDeed.CLOSE, ticket -> ticket.close(Duration.ZERO, Duration.ZERO, NOW))));

    /** What is allowed; everything else is refused. */
    private static final Map<TicketDeed, Map<TicketStatus, TicketStatus>> ALLOWED = new EnumMap<>(Map.ofEntries(
            entry(TicketDeed.ARRIVE, Map.of(WAITING, WAITING, CALLED, CALLED, PARKED, PARKED)),
            entry(TicketDeed.CALL, Map.of(WAITING, CALLED)),
            entry(TicketDeed.RECALL, Map.of(CALLED, CALLED)),
            entry(TicketDeed.START, Map.of(CALLED, SERVING)),
            entry(TicketDeed.FINISH, Map.of(SERVING, DONE)),
            entry(TicketDeed.MISS, Map.of(CALLED, NO_SHOW)),
            entry(TicketDeed.NO_ANSWER, Map.of(CALLED, WAITING)),
            entry(TicketDeed.LEAVE, Map.of(WAITING, LEFT)),
            entry(TicketDeed.TRANSFER, Map.of(CALLED, WAITING, SERVING, WAITING)),
            entry(TicketDeed.PARK, Map.of(CALLED, PARKED, SERVING, PARKED)),
            entry(TicketDeed.RESUME, Map.of(PARKED, SERVING)),
            entry(TicketDeed.REQUEUE, Map.of(PARKED, WAITING)),
            entry(TicketDeed.POSTPONE, Map.of(WAITING, WAITING)),
            entry(TicketDeed.NEVER_COME, Map.of(WAITING, NO_SHOW)),
            entry(TicketDeed.WITHDRAW, Map.of(WAITING, WITHDRAWN)),
            entry(TicketDeed.CLOSE, Map.of(WAITING, LEFT, CALLED, NO_SHOW, SERVING, DONE, PARKED, LEFT))));

    static Stream<Arguments> everyDeedInEveryState() {
        return Stream.of(TicketDeed.values())
                .flatMap(deed -> Stream.of(TicketStatus.values()).map(status -> Arguments.of(deed, status)));
    }

    @ParameterizedTest
    @MethodSource("everyDeedInEveryState")
    void shouldFollowTheTableOfStates(TicketDeed deed, TicketStatus before) {
        // Given
        Ticket ticket = in(before);
        long revision = ticket.facts().revision();
        TicketStatus after = ALLOWED.get(deed).get(before);

        // When
        if (after == null) {
            assertThatThrownBy(() -> DEEDS.get(deed).apply(ticket)).isInstanceOf(Refused.class);
        } else {
            assertThat(DEEDS.get(deed).apply(ticket).ticket()).isEqualTo(ticket.facts());
        }

        // Then
        assertThat(ticket.status()).isEqualTo(after == null ? before : after);
        assertThat(ticket.facts().revision()).isEqualTo(after == null ? revision : revision + 1);
        assertThat(ticket.since()).isEqualTo(ticket.status() == before ? ISSUED : NOW);
    }

    @Test
    void shouldBeWithdrawnAlsoWhereNobodyCameAndNobodyWasCalled() {
        // Given
        Ticket ticket = absent(WAITING);
        ticket.neverCame(NOW);

        // When
        ticket.withdraw(NOW);

        // Then
        assertThat(ticket.status()).isEqualTo(WITHDRAWN);
    }

    @Test
    void shouldSayThatSomebodyElseCalledIt() {
        // Given
        Ticket ticket = in(CALLED);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> ticket.call(DESK, "walk-in", List.of(), NOW));

        // Then
        assertThat(refused.refusal()).isEqualTo(BranchRefusal.ALREADY_CALLED);
    }

    @Test
    void shouldBeANoShowAfterTheLastRecall() {
        // Given
        Ticket ticket = in(CALLED);
        for (int recall = 1; recall <= LIMIT; recall++) {
            ticket.recall(LIMIT, ACT);
        }

        // When
        var event = ticket.recall(LIMIT, ACT);

        // Then
        assertThat(event).isInstanceOf(TicketEvent.TicketNoShow.class);
        assertThat(ticket.status()).isEqualTo(NO_SHOW);
    }

    @Test
    void shouldKnowThatWhoIsServedIsThere() {
        // Given
        var ticket = absent(CALLED);

        // When
        var event = ticket.start(ACT);

        // Then
        assertThat(event.ticket().arrivedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @MethodSource("everyUndoableDeed")
    void shouldStandWhereItStoodWhenADeedIsUndone(TicketDeed deed, TicketStatus before) {
        // Given
        Ticket ticket = in(before);
        TicketFacts facts = ticket.facts();
        var row = Undo.rowOf(ticket);
        DEEDS.get(deed).apply(ticket);
        TicketStatus undone = ticket.status();

        // When
        Ticket restored = ticket.takenBack(ACT, false, WITHIN);

        // Then
        assertThat(restored.facts()).isEqualTo(facts.withRevision(facts.revision() + 2));
        assertThat(Undo.rowOf(restored)).isEqualTo(row);
        assertThat(restored.undone(undone).undone()).isEqualTo(undone);
    }

    static Stream<Arguments> everyUndoableDeed() {
        return ALLOWED.entrySet().stream()
                .filter(row -> row.getKey().canBeUndone())
                .flatMap(row -> row.getValue().keySet().stream().map(status -> Arguments.of(row.getKey(), status)));
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketDeed.class,
            names = {"ARRIVE", "POSTPONE", "NEVER_COME", "WITHDRAW", "CLOSE"})
    void shouldNotUndoWhatNoOperatorDid(TicketDeed deed) {
        // Given
        Ticket ticket = in(WAITING);
        ticket.call(DESK, "walk-in", List.of(), NOW);
        ticket = ticket.takenBack(ACT, false, WITHIN);
        DEEDS.get(deed).apply(ticket);
        Ticket changed = ticket;

        // When
        var refused = catchThrowableOfType(Refused.class, () -> changed.takenBack(ACT, true, WITHIN));

        // Then
        assertThat(refused.refusal()).isEqualTo(BranchRefusal.NOTHING_TO_UNDO);
    }

    @ParameterizedTest
    @CsvSource({
        "olga, false, PT5M,       ",
        "olga, false, PT5M0.001S, TOO_LATE_TO_UNDO",
        "otto, false, PT1M,       NOT_YOURS_TO_UNDO",
        "mary, true,  PT1M,       ",
        "mary, true,  PT6M,       TOO_LATE_TO_UNDO",
    })
    void shouldUndoWithinTheTimeAndByWhoDidItOrAManager(
            String who, boolean manages, Duration later, BranchRefusal expected) {
        // Given
        Ticket ticket = in(CALLED);
        ticket.start(ACT);

        // When
        var refused = catchThrowableOfType(
                Refused.class, () -> ticket.takenBack(new Act(who, NOW.plus(later)), manages, WITHIN));

        // Then
        assertThat(refused == null ? null : refused.refusal()).isEqualTo(expected);
    }

    @Test
    void shouldGoOneStepBackOnly() {
        // Given
        Ticket ticket = in(WAITING);
        ticket.call(DESK, "walk-in", List.of(), NOW);
        ticket.start(ACT);
        Ticket called = ticket.takenBack(ACT, false, WITHIN);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> called.takenBack(ACT, false, WITHIN));

        // Then
        assertThat(refused.refusal()).isEqualTo(BranchRefusal.NOTHING_TO_UNDO);
    }

    @Test
    void shouldCountEachCallThatNobodyAnswersAsARecall() {
        // Given
        Ticket ticket = in(WAITING);
        for (int call = 1; call <= LIMIT; call++) {
            ticket.call(DESK, "walk-in", List.of(), NOW);
            ticket.noAnswer(LIMIT, ACT);
        }
        ticket.call(DESK, "walk-in", List.of(), NOW);

        // When
        var event = ticket.noAnswer(LIMIT, ACT);

        // Then
        assertThat(event).isInstanceOf(TicketEvent.TicketNoShow.class);
        assertThat(ticket.calledAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"FIRST, true, ", "LAST, false, 2026-12-01T10:00:00Z"})
    void shouldGoOnInAnotherQueueUnderTheSameNumber(Place place, boolean boosted, Instant rankAt) {
        // Given
        Ticket ticket = in(SERVING);
        UUID service = UUID.randomUUID();
        UUID counter = UUID.randomUUID();
        TicketFacts facts = ticket.facts();

        // When
        ticket.transfer(new Transfer(service, counter, "otto", place), ACT);

        // Then
        assertThat(ticket.facts())
                .isEqualTo(facts.withServiceId(service)
                        .withStatus(WAITING)
                        .withLeg(2)
                        .withRevision(2));
        assertThat(ticket.reservedCounterId()).isEqualTo(counter);
        assertThat(ticket.reservedOperator()).isEqualTo("otto");
        assertThat(ticket.boosted()).isEqualTo(boosted);
        assertThat(ticket.rankAt()).isEqualTo(rankAt);
        assertThat(ticket.calledAt()).isNull();
    }

    @Test
    void shouldGiveMoreTimeOnce() {
        // Given
        Ticket ticket = in(WAITING);
        ticket.postpone(NOW);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> ticket.postpone(NOW));

        // Then
        assertThat(refused.refusal()).isEqualTo(BranchRefusal.POSTPONED_ALREADY);
        assertThat(ticket.notBefore()).isEqualTo(NOW.plusSeconds(600));
    }

    @ParameterizedTest
    @CsvSource({"A, 1, A001", "A, 42, A042", "M, 999, M999", "C, 1000, C1000"})
    void shouldHaveThePrefixAndAtLeastThreeDigits(String prefix, int ordinal, String text) {
        assertThat(new TicketNumber(prefix, ordinal, LocalDate.EPOCH).text()).isEqualTo(text);
    }

    private static Ticket in(TicketStatus status) {
        var number = new TicketNumber("A", 1, LocalDate.EPOCH);
        var ticket = Ticket.walkIn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 3, number, ISSUED);
        return as(ticket, "\"status\":\"WAITING\"", "\"status\":\"" + status + "\"");
    }

    private static Ticket absent(TicketStatus status) {
        String arrived = "\"arrived_at\":\"" + ISSUED + "\",";
        return as(in(status), arrived, "");
    }

    /** As it would come out of the database. */
    private static Ticket as(Ticket ticket, String column, String changed) {
        String row = JsonRows.write(ticket);
        assertThat(row).contains(column);
        return JsonRows.read(row.replace(column, changed), Ticket.class);
    }
}
