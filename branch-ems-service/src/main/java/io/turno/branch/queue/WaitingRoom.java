package io.turno.branch.queue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

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
    private volatile Room room = new Room(null, new ConcurrentHashMap<>());

    WaitingRoom(TicketRepository tickets, CurrentPlan plan) {
        this.tickets = tickets;
        this.plan = plan;
    }

    /** @param plan that the candidates were made under; null before the first */
    private record Room(BranchPlan plan, ConcurrentMap<UUID, Candidate> candidates) {}

    /** In no order. Reads the database at first, and where the plan is a new one. */
    public Collection<Candidate> candidates(Handle handle) {
        if (room.plan() != plan.get()) {
            load(handle);
        }
        return room.candidates().values();
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
        UUID id = ticket.id();
        Candidate known = room.candidates().get(id);
        if (known != null && known.revision() > ticket.facts().revision()) {
            return;
        }
        if (ticket.status() == TicketStatus.WAITING) {
            room.candidates().put(id, candidate(ticket));
        } else {
            room.candidates().remove(id);
        }
    }

    /** Changes that commit meanwhile wait for it to end, and are then taken on top. */
    private synchronized void load(Handle handle) {
        BranchPlan branch = plan.get();
        List<Ticket> waiting = tickets.waiting(handle, branch.tenantId());
        ConcurrentMap<UUID, Candidate> candidates = new ConcurrentHashMap<>();
        waiting.forEach(ticket -> candidates.put(ticket.id(), candidate(ticket)));
        room = new Room(branch, candidates);
        changes.incrementAndGet();
    }

    private Candidate candidate(Ticket ticket) {
        return Candidate.of(ticket, plan.policyOf(ticket.facts().serviceId()), Terms.of(ticket));
    }

    private Waiting counted() {
        Collection<Candidate> candidates = room.candidates().values();
        return new Waiting(
                candidates.size(),
                candidates.stream().mapToLong(Candidate::revision).sum());
    }
}
