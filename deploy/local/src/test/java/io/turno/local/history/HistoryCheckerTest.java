package io.turno.local.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.local.history.Deed.Action;
import io.turno.local.history.History.Entry;
import io.turno.local.history.History.News;
import io.turno.local.history.History.PoolDay;
import io.turno.local.history.Stored.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The checker finds each kind of fault: here is one history that is right, and many that are wrong in one place. */
class HistoryCheckerTest {
    private static final UUID POOL = new UUID(0, 1);
    private static final UUID ADA = new UUID(0, 2);
    private static final UUID BEA = new UUID(0, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Instant NINE = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant TEN = Instant.parse("2026-06-01T09:00:00Z");

    private final Map<UUID, Integer> capacities = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Stored> appointments = new ArrayList<>();
    private final List<PoolDay> pools = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private final Map<UUID, State> copies = new HashMap<>();

    /** Ada booked at nine and moved to ten; Bea held a place, then booked it. */
    HistoryCheckerTest() {
        capacities.put(POOL, 2);
        deeds.add(deed("ada", Action.BOOK, null, ada(1, NINE)));
        deeds.add(deed("ada-moves", Action.MOVE, ADA, ada(2, TEN)));
        deeds.add(deed("bea-holds", Action.HOLD, null, new State(BEA, 0, "HELD", TEN, null)));
        deeds.add(deed("bea", Action.CONFIRM, BEA, bea()));
        appointments.add(new Stored(ada(2, TEN), "ada", List.of(new Piece(POOL, DAY, 1, 3, 1))));
        appointments.add(new Stored(bea(), "bea", List.of(new Piece(POOL, DAY, 2, 3, 1))));
        pools.add(new PoolDay(POOL, DAY, 2, List.of(0, 1, 2)));
        tell("appointment.booked", ada(1, NINE));
        tell("appointment.held", new State(BEA, 1, "HELD", TEN, null));
        tell("appointment.rescheduled", ada(2, TEN));
        tell("appointment.booked", bea());
        copies.put(ADA, ada(2, TEN));
        copies.put(BEA, bea());
    }

    @Test
    void shouldFindNothingWhenAllIsAsItWasTold() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void shouldFindNothingWhenAnEventIsToldTwice() {
        news.add(news.getLast());
        news.add(1, news.getFirst());

        assertThat(violations()).isEmpty();
    }

    @Test
    void shouldFindNothingWhenWhatGotNoAnswerIsDoneOrIsNot() {
        deeds.set(1, new Deed("ada-moves", Action.MOVE, ADA, List.of(), true));
        deeds.add(new Deed("carl", Action.BOOK, null, List.of(), true));

        assertThat(violations()).isEmpty();
    }

    @Test
    void shouldFindATickOverItsCapacity() {
        capacities.put(POOL, 1);

        assertThat(violations()).singleElement().asString().contains("over its capacity of 1: 2");
    }

    @Test
    void shouldFindALedgerThatForgot() {
        pools.set(0, new PoolDay(POOL, DAY, 2, List.of(0, 1, 1)));

        assertThat(violations()).singleElement().asString().contains("take 2, the ledger says 1");
    }

    @Test
    void shouldFindALedgerThatGaveNothingBack() {
        pools.set(0, new PoolDay(POOL, DAY, 2, List.of(1, 1, 2)));

        assertThat(violations()).singleElement().asString().contains("take 0, the ledger says 1");
    }

    @Test
    void shouldFindALostBooking() {
        deeds.add(deed("carl", Action.BOOK, null, new State(new UUID(0, 4), 1, "BOOKED", NINE, "CC0003")));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("Lost: carl"));
    }

    @Test
    void shouldFindALostChange() {
        deeds.add(deed("ada-cancels", Action.CANCEL, ADA, new State(ADA, 3, "CANCELLED", TEN, "AA0001")));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("Lost: ada-cancels"));
    }

    @Test
    void shouldFindAnAnswerThatWasNeverTrue() {
        deeds.set(0, deed("ada", Action.BOOK, null, ada(1, NINE.plusSeconds(300))));

        assertThat(violations()).singleElement().asString().contains("which it never was");
    }

    @Test
    void shouldFindALastWordThatIsNotKept() {
        deeds.add(deed("bea-leaves", Action.RELEASE, BEA, new State(BEA, 0, "EXPIRED", TEN, null)));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("The last word"));
    }

    @Test
    void shouldFindAKeyThatBookedTwice() {
        appointments.set(1, new Stored(bea(), "ada", appointments.get(1).taken()));

        assertThat(violations()).contains("Key ada made 2 appointments");
    }

    @Test
    void shouldFindAKeyThatWasAnsweredInTwoWays() {
        deeds.add(deed("twice", Action.HOLD, null, new State(BEA, 0, "HELD", TEN, null), ada(1, NINE)));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("Key twice was answered with several"));
    }

    @Test
    void shouldFindABookingThatWasRefused() {
        deeds.set(0, new Deed("ada", Action.BOOK, null, List.of(), false));

        assertThat(violations()).contains("Key ada was refused, and booked all the same");
    }

    @Test
    void shouldFindABookingThatNobodyAskedFor() {
        deeds.removeLast();

        assertThat(violations()).contains("Nobody asked for the appointment of bea");
    }

    @Test
    void shouldFindAHoldThatNobodyAskedFor() {
        State hold = new State(new UUID(0, 5), 1, "HELD", NINE, null);
        appointments.add(new Stored(hold, null, List.of()));
        tell("appointment.held", hold);

        assertThat(violations()).singleElement().asString().startsWith("1 holds are nobody's");
    }

    @Test
    void shouldFindACodeThatTwoHave() {
        State other = new State(BEA, 2, "BOOKED", TEN, "AA0001");
        deeds.set(3, deed("bea", Action.CONFIRM, BEA, other));
        appointments.set(1, new Stored(other, "bea", appointments.get(1).taken()));
        news.set(3, new News(news.get(3).eventId(), other));
        copies.put(BEA, other);

        assertThat(violations()).containsExactly("Code AA0001 is used by 2 open appointments");
    }

    @Test
    void shouldFindAMissingEvent() {
        news.remove(1);

        assertThat(violations()).singleElement().asString().contains("revisions in the events", "[1, 2], found [2]");
    }

    @Test
    void shouldFindASecondEventOfOneChange() {
        news.add(new News(UUID.randomUUID(), news.getLast().state()));

        assertThat(violations()).singleElement().asString().contains("[1, 2], found [1, 2, 2]");
    }

    @Test
    void shouldFindEventsInTheWrongOrder() {
        Collections.swap(news, 0, 2);

        assertThat(violations()).anyMatch(violation -> violation.contains("[1, 2], found [2, 1]"));
    }

    @Test
    void shouldFindAnEventThatSaysSomethingElseTheSecondTime() {
        news.add(new News(news.getFirst().eventId(), ada(1, TEN)));

        assertThat(violations()).singleElement().asString().startsWith("Event ").contains("says first");
    }

    @Test
    void shouldFindEventsOfWhatWasRolledBack() {
        tell("appointment.booked", new State(new UUID(0, 6), 1, "BOOKED", NINE, "FF0006"));

        assertThat(violations()).singleElement().asString().endsWith("which there is not");
    }

    @Test
    void shouldFindAGapInTheHistory() {
        entries.removeIf(entry -> entry.appointmentId().equals(ADA) && entry.revision() == 1);

        assertThat(violations()).anyMatch(violation -> violation.startsWith("revisions in the history"));
    }

    @Test
    void shouldFindAChangeThatNobodyAskedFor() {
        deeds.remove(1);

        assertThat(violations())
                .anyMatch(violation -> violation.startsWith("appointment.rescheduled was done 1 times"));
    }

    @Test
    void shouldFindABranchThatIsNotToldTheNewest() {
        copies.put(ADA, ada(1, NINE));

        assertThat(violations()).singleElement().asString().startsWith("the branch's copy of");
    }

    private List<String> violations() {
        return HistoryChecker.violations(new History(capacities, deeds, appointments, pools, entries, news, copies));
    }

    private void tell(String action, State state) {
        entries.add(new Entry(state.id(), state.revision(), action));
        news.add(new News(UUID.randomUUID(), state));
    }

    private static Deed deed(String key, Action action, UUID about, State... answers) {
        return new Deed(key, action, about, List.of(answers), false);
    }

    private static State ada(long revision, Instant start) {
        return new State(ADA, revision, "BOOKED", start, "AA0001");
    }

    private static State bea() {
        return new State(BEA, 2, "BOOKED", TEN, "BB0002");
    }
}
