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
import io.turno.contracts.counter.CounterChanged.State;
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
    private static final String COLUMNS = "counter_id, operator, opened_at, account, break_since, break_reason";
    private static final String OPEN = """
            insert into counter_session (tenant_id, branch_id, counter_id, operator, opened_at, account)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String REST = """
            update counter_session set break_since = coalesce(break_since, ?), break_reason = ? where counter_id = ?
            returning break_since
            """;

    private final CurrentPlan plan;
    private final Audit audit;
    private final Clock clock;
    private final CounterNews news;

    Counters(CurrentPlan plan, Audit audit, Clock clock, CounterNews news) {
        this.plan = plan;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A counter that is open.
     *
     * @param operator the subject of the token
     * @param account the operator's user name; null where the token had none
     * @param breakSince null while the operator works
     */
    public record Session(
            UUID counterId,
            String operator,
            Instant openedAt,
            String account,
            Instant breakSince,
            BreakReason breakReason) {
        public boolean isOnBreak() {
            return breakSince != null;
        }

        State state() {
            return isOnBreak() ? State.ON_BREAK : State.OPEN;
        }
    }

    /**
     * @param account the operator's user name; null where nobody knows it
     * @throws Refused {@link BranchRefusal#COUNTER_TAKEN} where somebody else works there
     */
    public void open(Handle handle, UUID counterId, Actor operator, String account) {
        BranchPlan branch = plan.get();
        planned(counterId);
        int opened = handle.execute(
                OPEN, branch.tenantId(), branch.branchId(), counterId, operator.id(), clock.instant(), account);
        if (opened == 1) {
            note(handle, counterId, operator, "counter.opened", Map.of());
            news.tell(handle, branch, counterId, State.OPEN, clock.instant());
        } else if (!isWorkedBy(handle, counterId, operator)) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
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
        planned(counterId);
        if (!byManager && session(handle, counterId).isPresent() && !isWorkedBy(handle, counterId, operator)) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
        if (handle.execute("delete from counter_session where counter_id = ?", counterId) == 1) {
            noteClosed(handle, counterId, operator);
        }
    }

    /**
     * The counter, for calling somebody to it; its session stays as it is until the transaction ends.
     *
     * @throws Refused {@link BranchRefusal#COUNTER_CLOSED}, {@link BranchRefusal#COUNTER_TAKEN},
     *     {@link BranchRefusal#COUNTER_ON_BREAK}
     */
    public CounterPlan worked(Handle handle, UUID counterId, Actor operator) {
        CounterPlan counter = planned(counterId);
        if (theirs(handle, counterId, operator).isOnBreak()) {
            throw new Refused(BranchRefusal.COUNTER_ON_BREAK);
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
                .forEach(counterId -> noteClosed(handle, counterId, actor));
    }

    /** Nobody is called there until it ends; a second break in a row only changes the reason. */
    public void rest(Handle handle, UUID counterId, Actor operator, BreakReason reason) {
        planned(counterId);
        theirs(handle, counterId, operator);
        Instant since = handle.select(REST, clock.instant(), reason.name(), counterId)
                .mapTo(Instant.class)
                .one();
        note(handle, counterId, operator, "counter.break-begun", Map.of("reason", reason.name()));
        news.tell(handle, plan.get(), counterId, State.ON_BREAK, since);
    }

    /** Working on twice is as good as once. */
    public void workOn(Handle handle, UUID counterId, Actor operator) {
        planned(counterId);
        if (theirs(handle, counterId, operator).isOnBreak()) {
            handle.execute(
                    "update counter_session set break_since = null, break_reason = null where counter_id = ?",
                    counterId);
            note(handle, counterId, operator, "counter.break-ended", Map.of());
            news.tell(handle, plan.get(), counterId, State.OPEN, clock.instant());
        }
    }

    /** Those where somebody works now: not those on a break. */
    public List<Session> open(Handle handle, UUID tenantId) {
        return sessions(handle, tenantId).stream()
                .filter(session -> !session.isOnBreak())
                .toList();
    }

    /** All that are open, also those on a break. */
    public List<Session> sessions(Handle handle, UUID tenantId) {
        return handle.select("select " + COLUMNS + " from counter_session where tenant_id = ?", tenantId)
                .mapTo(Session.class)
                .list();
    }

    private static Session theirs(Handle handle, UUID counterId, Actor operator) {
        Session session = session(handle, counterId).orElseThrow(() -> new Refused(BranchRefusal.COUNTER_CLOSED));
        if (!session.operator().equals(operator.id())) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
        return session;
    }

    private CounterPlan planned(UUID counterId) {
        return plan.get().counter(counterId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private boolean isWorkedBy(Handle handle, UUID counterId, Actor operator) {
        return session(handle, counterId)
                .filter(session -> session.operator().equals(operator.id()))
                .isPresent();
    }

    /** Who works there; it stays as it is until the transaction ends. */
    public static Optional<Session> session(Handle handle, UUID counterId) {
        return handle.select("select " + COLUMNS + " from counter_session where counter_id = ? for update", counterId)
                .mapTo(Session.class)
                .findOne();
    }

    private void noteClosed(Handle handle, UUID counterId, Actor actor) {
        note(handle, counterId, actor, "counter.closed", Map.of());
        news.tell(handle, plan.get(), counterId, State.CLOSED, clock.instant());
    }

    private void note(Handle handle, UUID counterId, Actor actor, String action, Map<String, String> details) {
        BranchPlan branch = plan.get();
        audit.record(handle, branch.tenantId(), actor, action, counterId, branch.branchId(), details);
    }
}
