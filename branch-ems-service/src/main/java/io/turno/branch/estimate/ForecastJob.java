package io.turno.branch.estimate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.calling.QueueSimulation.OpenCounter;
import io.turno.branch.estimate.WaitSimulation.Outcome;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.Pace;
import io.turno.branch.queue.WaitingRoom;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.jdbi.v3.core.Handle;

/**
 * Estimates the waits when something changed, once a second at most, and every few seconds while time only passes. Whoever is
 * estimated first gets a promise, which is kept.
 */
@Singleton
class ForecastJob implements Job {
    private static final String NAME = "forecast";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Without a change only time passes, and that the counters' visits take shows in the estimates. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(15);

    private final Database database;
    private final CurrentPlan plan;
    private final WaitingRoom room;
    private final Pace pace;
    private final OpenCounters openCounters;
    private final Forecasts forecasts;
    private final PromiseRepository promises;
    private final Clock clock;
    private State last = new State(-1, List.of());

    ForecastJob(
            Database database,
            CurrentPlan plan,
            WaitingRoom room,
            Pace pace,
            OpenCounters openCounters,
            Forecasts forecasts,
            PromiseRepository promises,
            Clock clock) {
        this.database = database;
        this.plan = plan;
        this.room = room;
        this.pace = pace;
        this.openCounters = openCounters;
        this.forecasts = forecasts;
        this.promises = promises;
        this.clock = clock;
    }

    /** What an estimate rests on. */
    private record State(long changes, List<UUID> counterIds) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return LOOK_EVERY;
    }

    @Override
    public int run() {
        return plan.find().map(this::forecast).orElse(0);
    }

    /** @return promises made */
    private int forecast(BranchPlan branch) {
        return database.inTenant(branch.tenantId(), handle -> {
            Instant now = clock.instant();
            long changes = room.changes();
            List<OpenCounter> open = openCounters.of(handle, branch, now);
            var state = new State(
                    changes, open.stream().map(OpenCounter::counterId).sorted().toList());
            pace.measure(handle, open.size());
            if (state.equals(last) && !isStale(now)) {
                return 0;
            }
            Outcome outcome = simulate(handle, branch, open, now);
            forecasts.use(outcome);
            last = state;
            return promises.keep(handle, branch.tenantId(), outcome, room.candidates(handle));
        });
    }

    private boolean isStale(Instant now) {
        return Duration.between(forecasts.latest().madeAt(), now).abs().compareTo(STALE_AFTER) >= 0;
    }

    private Outcome simulate(Handle handle, BranchPlan branch, List<OpenCounter> open, Instant now) {
        var turns = openCounters.turns(handle, branch, open, now);
        List<UUID> serviceIds = branch.services().stream().map(ServicePlan::id).toList();
        return new WaitSimulation(now, pace::visit, branch.queue().coolDown(), turns)
                .of(room.candidates(handle), serviceIds, open);
    }
}
