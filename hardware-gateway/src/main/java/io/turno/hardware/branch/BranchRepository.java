package io.turno.hardware.branch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.TicketFacts;
import org.jdbi.v3.core.Handle;

/** The plan and the tickets in the database. */
@Singleton
public class BranchRepository {
    private static final String UPSERT_PLAN = """
            insert into branch_plan (branch_id, tenant_id, version, plan)
            values (:branchId, :tenantId, :version, cast(:plan as jsonb))
            on conflict (branch_id) do update set version = excluded.version, plan = excluded.plan
            where branch_plan.version < excluded.version
            """;
    private static final String UPSERT_TICKET = """
            insert into ticket (id, tenant_id, branch_id, number, appointment_code, counter_id, counter_name,
                                status, priority, issued_at, changed_at, revision,
                                service_id, public_name, called_at)
            values (:id, :tenantId, :branchId, :number, :appointmentCode, :counterId, :counterName,
                    :status, :priority, :issuedAt, :changedAt, :revision,
                    :serviceId, :shownName, :calledAt)
            on conflict (id) do update
            set number = excluded.number, counter_id = excluded.counter_id, counter_name = excluded.counter_name,
                status = excluded.status, priority = excluded.priority, changed_at = excluded.changed_at,
                revision = excluded.revision, service_id = excluded.service_id, public_name = excluded.public_name,
                called_at = coalesce(excluded.called_at, ticket.called_at)
            where ticket.revision < excluded.revision
            """;
    private static final String COUNT_CHANGE = """
            insert into board (branch_id, tenant_id, version) values (:branchId, :tenantId, 1)
            on conflict (branch_id) do update set version = board.version + 1
            """;
    private static final String SHOWN = """
            select id, number, appointment_code, counter_id, counter_name, status, priority, issued_at, changed_at,
                   service_id, public_name, called_at
            from ticket
            where branch_id = :branchId and status in ('WAITING', 'CALLED', 'SERVING')
            """;

    private final CounterRepository counters;

    BranchRepository(CounterRepository counters) {
        this.counters = counters;
    }

    /** True where this plan is newer than the one kept. */
    boolean keep(Handle handle, BranchPlan plan) {
        return handle.createUpdate(UPSERT_PLAN)
                        .bind("branchId", plan.branchId())
                        .bind("tenantId", plan.tenantId())
                        .bind("version", plan.version())
                        .bind("plan", new String(EventJson.write(plan), StandardCharsets.UTF_8))
                        .execute()
                == 1;
    }

    /**
     * True where this is news of the ticket. Of a closed one no name is kept.
     *
     * @param calledAt null where it is not the news of a call
     */
    boolean keep(Handle handle, UUID tenantId, TicketFacts ticket, Instant changedAt, Instant calledAt) {
        return handle.createUpdate(UPSERT_TICKET)
                        .bindMethods(ticket)
                        .bind("tenantId", tenantId)
                        .bind("status", ticket.status().name())
                        .bind("changedAt", changedAt)
                        .bind("calledAt", calledAt)
                        .bind("shownName", ticket.status().isFinal() ? null : ticket.publicName())
                        .execute()
                == 1;
    }

    /** The board shows something else from here on. */
    void countChange(Handle handle, UUID tenantId, UUID branchId) {
        handle.createUpdate(COUNT_CHANGE)
                .bind("branchId", branchId)
                .bind("tenantId", tenantId)
                .execute();
    }

    /** Forgets tickets that were closed before. @return how many */
    int forgetClosed(Handle handle, Instant before) {
        return handle.execute(
                "delete from ticket where changed_at < ? and status in ('DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN')",
                before);
    }

    /** The newest plan; empty until the branch's broker has told one. */
    public Optional<BranchPlan> plan(Handle handle, UUID branchId) {
        return handle.createQuery("select plan::text from branch_plan where branch_id = :branchId")
                .bind("branchId", branchId)
                .mapTo(String.class)
                .findOne()
                .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), BranchPlan.class));
    }

    /** Whose branch it is; empty until there is a plan. */
    public Optional<UUID> tenant(Handle handle, UUID branchId) {
        return handle.createQuery("select tenant_id from branch_plan where branch_id = :branchId")
                .bind("branchId", branchId)
                .mapTo(UUID.class)
                .findOne();
    }

    public Board board(Handle handle, UUID branchId) {
        long version = handle.createQuery("select version from board where branch_id = :branchId")
                .bind("branchId", branchId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
        List<ShownTicket> shown = handle.createQuery(SHOWN)
                .bind("branchId", branchId)
                .mapTo(ShownTicket.class)
                .list();
        return new Board(version, shown, counters.shown(handle, branchId));
    }
}
