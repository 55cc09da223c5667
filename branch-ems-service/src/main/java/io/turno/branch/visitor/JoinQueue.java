package io.turno.branch.visitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.plan.Hours;
import io.turno.branch.ticket.GiveTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes a ticket from afar, for the phone of somebody who comes later: one open ticket per phone. */
@Singleton
class JoinQueue {
    private static final int USUAL_PRIORITY = 3;

    private final TicketRepository tickets;
    private final GiveTicket giveTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    JoinQueue(TicketRepository tickets, GiveTicket giveTicket, CurrentPlan plan, Clock clock) {
        this.tickets = tickets;
        this.giveTicket = giveTicket;
        this.plan = plan;
        this.clock = clock;
    }

    /** @param isNew false where the phone had an open ticket, which is this one */
    record Joined(Ticket ticket, boolean isNew) {}

    /**
     * @param deviceToken what the phone made up for itself; whoever knows it gets the phone's ticket
     * @throws Refused {@link BranchRefusal#CLOSED}
     */
    Joined join(Handle handle, UUID serviceId, String deviceToken) {
        BranchPlan branch = plan.get();
        byte[] device = hashOf(deviceToken);
        Instant now = clock.instant();
        Optional<Ticket> open = lockLatest(handle, branch.tenantId(), device, now)
                .flatMap(id -> tickets.find(handle, id))
                .filter(ticket -> !ticket.status().isFinal());
        return open.map(ticket -> new Joined(ticket, false))
                .orElseGet(() -> new Joined(take(handle, branch, serviceId, device, now), true));
    }

    private Ticket take(Handle handle, BranchPlan branch, UUID serviceId, byte[] device, Instant now) {
        if (!new Hours(branch).areOpenAt(now)) {
            throw new Refused(BranchRefusal.CLOSED);
        }
        Ticket ticket = giveTicket.fromAfar(handle, serviceId, USUAL_PRIORITY, Actor.GUEST);
        handle.execute(
                "update visit_device set ticket_id = ?, joined_at = ? where tenant_id = ? and device = ?",
                ticket.id(),
                now,
                branch.tenantId(),
                device);
        return ticket;
    }

    /** Two taps on one phone wait for each other here. */
    private static Optional<UUID> lockLatest(Handle handle, UUID tenantId, byte[] device, Instant now) {
        handle.execute(
                "insert into visit_device (tenant_id, device, joined_at) values (?, ?, ?) on conflict do nothing",
                tenantId,
                device,
                now);
        return handle.select(
                        "select ticket_id from visit_device where tenant_id = ? and device = ? for update",
                        tenantId,
                        device)
                .mapTo(UUID.class)
                .findOne();
    }

    private static byte[] hashOf(String deviceToken) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(deviceToken.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
