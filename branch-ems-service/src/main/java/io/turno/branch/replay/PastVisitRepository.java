package io.turno.branch.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import org.jdbi.v3.core.Handle;

/** The visits of a day, as the database has them. */
@Singleton
class PastVisitRepository {
    /** An absent person who was called all the same came, at the latest, with the call. */
    private static final String VISITS = """
            select t.id as ticket_id, t.number, t.service_id, t.priority, t.booked_at, t.counter_id, went.called_at, went.kept_seconds,
                   case when t.booked_at is null then t.issued_at
                        else least(coalesce(t.arrived_at, went.called_at), went.called_at) end as came_at
            from ticket t
            cross join lateral (
                select min(i.began_at) filter (where i.kind = 'CALLED') as called_at,
                       sum(extract(epoch from i.ended_at - i.began_at)) filter (where i.kind in ('CALLED', 'SERVING')) as kept_seconds
                from ticket_interval i
                where i.tenant_id = t.tenant_id and i.ticket_id = t.id) went
            where t.tenant_id = ? and t.branch_id = ? and t.day = ?
                and t.status in ('DONE', 'NO_SHOW') and went.called_at is not null
            order by came_at, t.number
            """;

    /** Of everybody who was called, and is gone. */
    List<PastVisit> of(Handle handle, BranchPlan plan, LocalDate day) {
        UUID tenantId = plan.tenantId();
        return handle.select(VISITS, tenantId, plan.branchId(), day)
                .mapTo(PastVisit.class)
                .list();
    }
}
