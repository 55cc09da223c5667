package io.turno.branch.calling;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.turno.branch.calling.CallResource.CallView;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.TicketView;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.support.version.Versions;
import org.jdbi.v3.core.Handle;

/** What operators do, each in one transaction and once for each Idempotency-Key. */
@Singleton
class CallAnswers {
    private final Database database;
    private final Idempotency idempotency;
    private final TicketRepository tickets;
    private final CurrentPlan plan;

    CallAnswers(Database database, Idempotency idempotency, TicketRepository tickets, CurrentPlan plan) {
        this.database = database;
        this.idempotency = idempotency;
        this.tickets = tickets;
        this.plan = plan;
    }

    /** @param key the caller's Idempotency-Key; null: just does it */
    CallView once(String operation, String key, Object request, Function<Handle, TicketView> deed) {
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        operation,
                        key,
                        request,
                        CallView.class,
                        () -> new CallView(deed.apply(handle))));
    }

    /**
     * Something that is done to one ticket.
     *
     * @param version the revision that the caller read, as If-Match; null where any will do
     * @param request its body; null where it has none
     */
    record Asked(String operation, String key, String version, UUID ticketId, Object request) {
        Asked(String operation, String key, String version, UUID ticketId) {
            this(operation, key, version, ticketId, null);
        }

        /** What has to be the same where the key is. */
        Object same() {
            return request == null ? ticketId : List.of(ticketId, request);
        }
    }

    /** @throws Refused {@link CommonRefusal#STALE_VERSION} where somebody changed it since the caller read it */
    CallView once(Asked asked, Function<Handle, TicketView> deed) {
        Long revision = Versions.ofIfMatch(asked.version());
        return once(asked.operation(), asked.key(), asked.same(), handle -> {
            if (revision != null) {
                mustBe(handle, asked.ticketId(), revision);
            }
            return deed.apply(handle);
        });
    }

    private void mustBe(Handle handle, UUID ticketId, long revision) {
        Ticket ticket = tickets.lock(handle, ticketId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        if (ticket.facts().revision() != revision) {
            throw new Refused(CommonRefusal.STALE_VERSION)
                    .with("revision", ticket.facts().revision());
        }
    }
}
