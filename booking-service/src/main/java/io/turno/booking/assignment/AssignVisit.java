package io.turno.booking.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.assignment.FairShare.Bid;
import io.turno.booking.capacity.Candidate;
import io.turno.booking.capacity.Choice;
import io.turno.booking.capacity.Ledger;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Used;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Decides who serves a visit, by {@link FairShare} of the week that it is in. What it read stays as it is until the transaction
 * ends, so whoever is chosen has room.
 */
@Singleton
public class AssignVisit {
    private final Ledger ledger;

    AssignVisit(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A visit that somebody has to be found for.
     *
     * @param choices what of; empty where nobody in particular serves it
     * @param takes what it takes besides
     * @param givesBack what the same transaction gives back
     */
    public record Unassigned(
            BranchPlan plan, List<Choice> choices, int people, List<Piece> takes, List<Piece> givesBack) {
        List<Piece> touched() {
            var touched = new ArrayList<Piece>(takes);
            touched.addAll(givesBack);
            candidates().forEach(candidate -> touched.addAll(candidate.pieces()));
            return touched;
        }

        List<Candidate> candidates() {
            return choices.stream()
                    .flatMap(choice -> choice.candidates().stream())
                    .toList();
        }

        LocalDate monday() {
            LocalDate day = choices.getFirst()
                    .candidates()
                    .getFirst()
                    .pieces()
                    .getFirst()
                    .day();
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** @throws Refused {@link BookingRefusal#SLOT_TAKEN} where nobody is free */
    public Assigned assign(Handle handle, Unassigned visit) {
        if (visit.choices().isEmpty()) {
            return Assigned.NOBODY;
        }
        ledger.lock(handle, visit.plan(), visit.touched());
        List<UUID> pools = visit.candidates().stream().map(Candidate::id).toList();
        // One day more, for what begins on Sunday night.
        Used used = ledger.read(
                        handle,
                        visit.plan(),
                        pools,
                        visit.monday(),
                        visit.monday().plusWeeks(1))
                .without(visit.givesBack());
        var staff = new ArrayList<UUID>();
        var counters = new ArrayList<UUID>();
        var pieces = new ArrayList<Piece>();
        for (Choice choice : visit.choices()) {
            Map<UUID, Integer> chosen = chosen(choice, visit.people(), used);
            choice.candidates().stream()
                    .filter(candidate -> chosen.containsKey(candidate.id()))
                    .flatMap(candidate -> candidate.pieces().stream())
                    .map(piece -> piece.times(chosen.get(piece.poolId())))
                    .forEach(pieces::add);
            switch (choice.kind()) {
                case STAFF -> staff.addAll(chosen.keySet());
                case COUNTER -> counters.addAll(chosen.keySet());
            }
        }
        return new Assigned(List.copyOf(staff), List.copyOf(counters), List.copyOf(pieces));
    }

    private static Map<UUID, Integer> chosen(Choice choice, int people, Used used) {
        List<Bid> bids = choice.candidates().stream()
                .map(candidate -> new Bid(
                        candidate.id(),
                        candidate.weight(),
                        used.load(candidate.id()),
                        used.takenAt(candidate.id()).orElse(null),
                        used.left(candidate.pieces())))
                .toList();
        return FairShare.of(bids, people, ticks(choice)).orElseThrow(() -> new Refused(BookingRefusal.SLOT_TAKEN));
    }

    /** All candidates are there for the same time. */
    private static long ticks(Choice choice) {
        return choice.candidates().getFirst().pieces().stream()
                .mapToLong(piece -> piece.lastTick() - piece.firstTick())
                .sum();
    }
}
