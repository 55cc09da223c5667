package io.turno.branch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketKept;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.TicketRepository.Waiting;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.TicketStatus;
import org.jdbi.v3.core.Handle;

/**
 * Everybody who waits, in memory, so that a call does not read the whole queue. It follows every committed change, and reads
 * the database where it may be wrong: at first, under a new plan, and where it differs from what the database counts. Whoever
 * calls somebody found here still has to win the row; the room may be behind, and nothing wrong comes of it.
 */
@Singleton
public class WaitingRoom {
    private final TicketRepository tickets;
    private final CurrentPlan plan;
    private final AtomicLong changes = new AtomicLong();
    private volatile Room room = Room.empty(null, Duration.ZERO);

    WaitingRoom(TicketRepository tickets, CurrentPlan plan) {
        this.tickets = tickets;
        this.plan = plan;
    }

    /**
     * @param plan that the candidates were made under; null before the first
     * @param tickets of the candidates; nobody changes these
     */
    private record Room(BranchPlan plan, Crowd crowd, Map<UUID, Ticket> tickets) {
        static Room empty(BranchPlan plan, Duration coolDown) {
            return new Room(plan, new Crowd(coolDown), new HashMap<>());
        }
    }

    /** In no order. Reads the database at first, and where the plan is a new one. */
    public Collection<Candidate> candidates(Handle handle) {
        loadUnderANewPlan(handle);
        synchronized (this) {
            return room.crowd().everybody();
        }
    }

    /** Those among whom the next are, whatever the rules; see {@link Crowd#front}. */
    public List<Candidate> front(Handle handle, Instant now, int most, Predicate<Group> wanted, Set<UUID> passedOver) {
        loadUnderANewPlan(handle);
        synchronized (this) {
            return room.crowd().front(now, most, wanted, passedOver);
        }
    }

    /** The ticket of a candidate, the caller's to change; empty where it is another one by now. */
    public synchronized Optional<Ticket> ticket(Candidate candidate) {
        return Optional.ofNullable(room.tickets().get(candidate.ticketId()))
                .filter(ticket -> ticket.facts().revision() == candidate.revision())
                .map(Ticket::copy);
    }

    /** Rises with every change of any ticket. */
    public long changes() {
        return changes.get();
    }

    /** Takes one ticket as the database has it; for whoever lost it to somebody else. */
    public void look(Handle handle, UUID ticketId) {
        tickets.find(handle, ticketId).ifPresent(this::take);
    }

    /** Compares with the database. @return whether they differed, and all was read again */
    public boolean mend(Handle handle) {
        Waiting stored = tickets.countWaiting(handle, plan.get().tenantId());
        boolean differs = !stored.equals(counted());
        if (differs) {
            load(handle);
        }
        return differs;
    }

    void follow(@Observes TicketKept kept) {
        take(kept.ticket());
    }

    private synchronized void take(Ticket ticket) {
        changes.incrementAndGet();
        Candidate known = room.crowd().find(ticket.id());
        if (known == null || known.revision() <= ticket.facts().revision()) {
            put(room, ticket);
        }
    }

    private void loadUnderANewPlan(Handle handle) {
        if (room.plan() != plan.get()) {
            load(handle);
        }
    }

    /** Changes that commit meanwhile wait for it to end, and are then taken on top. */
    private synchronized void load(Handle handle) {
        BranchPlan branch = plan.get();
        Room read = Room.empty(branch, branch.queue().coolDown());
        tickets.waiting(handle, branch.tenantId()).forEach(ticket -> put(read, ticket));
        room = read;
        changes.incrementAndGet();
    }

    private void put(Room room, Ticket ticket) {
        if (ticket.status() == TicketStatus.WAITING) {
            room.crowd().put(candidate(ticket));
            room.tickets().put(ticket.id(), ticket);
        } else {
            room.crowd().remove(ticket.id());
            room.tickets().remove(ticket.id());
        }
    }

    private Candidate candidate(Ticket ticket) {
        return Candidate.of(ticket, plan.policyOf(ticket.facts().serviceId()), Terms.of(ticket));
    }

    private synchronized Waiting counted() {
        Collection<Candidate> candidates = room.crowd().everybody();
        return new Waiting(
                candidates.size(),
                candidates.stream().mapToLong(Candidate::revision).sum());
    }
}
