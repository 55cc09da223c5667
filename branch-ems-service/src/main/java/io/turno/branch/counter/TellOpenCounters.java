package io.turno.branch.counter;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/**
 * Says at each start which counters are open: the screens take one that they never heard of for closed, and the counters may
 * have been opened by a release that did not tell.
 */
@Singleton
class TellOpenCounters {
    private final Database database;
    private final CurrentPlan plan;
    private final Counters counters;
    private final CounterNews news;

    TellOpenCounters(Database database, CurrentPlan plan, Counters counters, CounterNews news) {
        this.database = database;
        this.plan = plan;
        this.counters = counters;
        this.news = news;
    }

    void start(@Observes StartupEvent starting) {
        plan.find().ifPresent(branch -> database.inTenant(branch.tenantId(), handle -> tell(handle, branch)));
    }

    private BranchPlan tell(Handle handle, BranchPlan branch) {
        counters.sessions(handle, branch.tenantId()).stream()
                .flatMap(known -> Counters.session(handle, known.counterId()).stream())
                .forEach(session -> tell(handle, branch, session));
        return branch;
    }

    private void tell(Handle handle, BranchPlan branch, Session session) {
        var since = session.isOnBreak() ? session.breakSince() : session.openedAt();
        news.tell(handle, branch, session.counterId(), session.state(), since);
    }
}
