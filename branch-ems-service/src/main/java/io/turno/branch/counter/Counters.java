package io.turno.branch.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Opening and closing counters, and who may call to one. */
@Singleton
public class Counters {
    private static final String OPEN = """
            insert into counter_session (tenant_id, branch_id, counter_id, operator, opened_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final CurrentPlan plan;
    private final Audit audit;
    private final Clock clock;

    Counters(CurrentPlan plan, Audit audit, Clock clock) {
        this.plan = plan;
        this.audit = audit;
        this.clock = clock;
    }

    /** A counter that is open. */
    public record Session(UUID counterId, String operator, Instant openedAt) {}

    /** @throws Refused {@link BranchRefusal#COUNTER_TAKEN} where somebody else works there */
    public void open(Handle handle, UUID counterId, Actor operator) {
        BranchPlan branch = plan.get();
        planned(counterId);
        int opened =
                handle.execute(OPEN, branch.tenantId(), branch.branchId(), counterId, operator.id(), clock.instant());
        if (opened == 1) {
            note(handle, branch, counterId, operator, "counter.opened");
        } else if (!isWorkedBy(handle, counterId, operator)) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
    }

    /** The user name of whoever opened the counter just now, for what the plan says of this member of staff. */
    public void signedIn(Handle handle, UUID counterId, String account) {
        handle.execute("update counter_session set account = ? where counter_id = ?", account, counterId);
    }

    /** The user name of whoever works there; null where nobody knows. */
    public String account(Handle handle, UUID counterId) {
        return handle.select("select account from counter_session where counter_id = ?", counterId)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** Closing twice is as good as once. @param byManager a manager may close anybody's */
    public void close(Handle handle, UUID counterId, Actor operator, boolean byManager) {
        BranchPlan branch = plan.get();
        planned(counterId);
        if (!byManager && session(handle, counterId).isPresent() && !isWorkedBy(handle, counterId, operator)) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
        if (handle.execute("delete from counter_session where counter_id = ?", counterId) == 1) {
            note(handle, branch, counterId, operator, "counter.closed");
        }
    }

    /**
     * The counter, for calling somebody to it; its session stays as it is until the transaction ends.
     *
     * @throws Refused {@link BranchRefusal#COUNTER_CLOSED}, {@link BranchRefusal#COUNTER_TAKEN}
     */
    public CounterPlan worked(Handle handle, UUID counterId, Actor operator) {
        CounterPlan counter = planned(counterId);
        Session session = session(handle, counterId).orElseThrow(() -> new Refused(BranchRefusal.COUNTER_CLOSED));
        if (!session.operator().equals(operator.id())) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
        return counter;
    }

    /** Closes those that were opened before, e.g. by somebody who went home. */
    public void closeAll(Handle handle, Instant openedBefore, Actor actor) {
        BranchPlan branch = plan.get();
        handle.select(
                        "delete from counter_session where tenant_id = ? and opened_at < ? returning counter_id",
                        branch.tenantId(),
                        openedBefore)
                .mapTo(UUID.class)
                .list()
                .forEach(counterId -> note(handle, branch, counterId, actor, "counter.closed"));
    }

    public List<Session> open(Handle handle, UUID tenantId) {
        return handle.select(
                        "select counter_id, operator, opened_at from counter_session where tenant_id = ?", tenantId)
                .mapTo(Session.class)
                .list();
    }

    private CounterPlan planned(UUID counterId) {
        return plan.get().counter(counterId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private boolean isWorkedBy(Handle handle, UUID counterId, Actor operator) {
        return session(handle, counterId)
                .filter(session -> session.operator().equals(operator.id()))
                .isPresent();
    }

    private static Optional<Session> session(Handle handle, UUID counterId) {
        return handle.select(
                        "select counter_id, operator, opened_at from counter_session where counter_id = ? for update",
                        counterId)
                .mapTo(Session.class)
                .findOne();
    }

    private void note(Handle handle, BranchPlan branch, UUID counterId, Actor operator, String action) {
        audit.record(handle, branch.tenantId(), operator, action, counterId, branch.branchId(), Map.of());
    }
}
