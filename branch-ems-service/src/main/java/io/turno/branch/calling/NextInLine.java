package io.turno.branch.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Pace;
import io.turno.branch.queue.WaitingRoom;
import io.turno.contracts.plan.BranchPlan;
import org.jdbi.v3.core.Handle;

/** Who is next for one counter, and who after that. */
@Singleton
class NextInLine {
    /** Whoever is called, and the five that were beaten. */
    private static final int MOST = 6;

    private final WaitingRoom room;
    private final BeingCalled beingCalled;
    private final DayTurns turns;
    private final Pace pace;

    NextInLine(WaitingRoom room, BeingCalled beingCalled, DayTurns turns, Pace pace) {
        this.room = room;
        this.beingCalled = beingCalled;
        this.turns = turns;
        this.pace = pace;
    }

    /**
     * @param lost tickets that somebody else has just taken; those that are being called elsewhere are left out anyway
     * @return best first; empty where nobody waits whom this counter could call
     */
    List<Place> of(Handle handle, Station station, Set<UUID> lost, Instant now) {
        Set<UUID> passedOver = beingCalled.tickets();
        passedOver.addAll(lost);
        BranchPlan plan = station.plan();
        List<Candidate> waiting = room.front(handle, now, MOST, station::mayCall, passedOver);
        if (waiting.isEmpty()) {
            return List.of();
        }
        LocalDate day = now.atZone(plan.timeZone()).toLocalDate();
        Turns taken = turns.of(handle, plan.tenantId(), day, station.profile(), station.rules());
        var order = new CallOrder(
                station.rules(),
                now,
                pace.anyVisit(),
                pace.openCounters(),
                plan.queue().coolDown());
        return order.of(waiting, MOST, taken);
    }

    /** Keeps the other counters from it until the transaction ends. @return false where another counter was first */
    boolean reserve(Handle handle, UUID ticketId) {
        return beingCalled.begin(handle, ticketId);
    }
}
