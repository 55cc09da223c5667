package io.turno.booking.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.grid.BookingWindow;
import io.turno.contracts.plan.BranchPlan;

/** The starts that the plan offers and the ledger has room for, as somebody may book them now. */
@Singleton
public class FindFreeStarts {
    private final FreeMonths months;
    private final Ear ear;
    private final Clock clock;

    FindFreeStarts(FreeMonths months, Ear ear, Clock clock) {
        this.months = months;
        this.ear = ear;
        this.clock = clock;
    }

    /**
     * What somebody would like to book, and where.
     *
     * @param own what the hold of whoever asks takes: it is free to them; mostly nothing
     */
    public record Question(BranchPlan plan, Wanted wanted, List<Piece> own) {
        public Question(BranchPlan plan, Wanted wanted) {
            this(plan, wanted, List.of());
        }
    }

    /** In order; one day after the other, each looked at only when it is asked for. */
    public Stream<FreeDay> days(Question question, LocalDate from, LocalDate to) {
        return search(question).days(from, to);
    }

    Search search(Question question) {
        var demand = Demand.of(question.plan(), question.wanted());
        Instant now = clock.instant();
        var window = BookingWindow.of(
                question.plan(), demand.policy(), now, question.wanted().byStaff());
        return new Search(months, demand, question.own(), window, now);
    }

    /** Whether {@link AvailabilityChanged} tells of every change; if not, ask again now and then. */
    public boolean isToldOfChanges() {
        return ear.hears();
    }

    /** The first free start of all from this day on. */
    Optional<FreeDay> firstFree(Question question, LocalDate from, LocalDate to) {
        return days(question, from, to).filter(day -> !day.starts().isEmpty()).findFirst();
    }
}
