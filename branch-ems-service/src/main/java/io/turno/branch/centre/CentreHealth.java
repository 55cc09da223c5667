package io.turno.branch.centre;

import java.time.Instant;

import jakarta.inject.Singleton;

import io.turno.branch.centre.CentreLink.State;
import io.turno.branch.plan.CurrentPlan;
import io.turno.support.data.Database;
import io.turno.support.outbox.Broker;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the centre can be reached and how much it has not heard yet. Never down: the branch works without it. */
@Singleton
@Readiness
class CentreHealth implements HealthCheck {
    private static final String UNSENT =
            "select count(*) as records, min(event_time) as oldest from outbox where broker = ?";

    private final CentreLink link;
    private final CurrentPlan plan;
    private final Database database;

    CentreHealth(CentreLink link, CurrentPlan plan, Database database) {
        this.link = link;
        this.plan = plan;
        this.database = database;
    }

    /** @param oldest null where there are none */
    public record Unsent(long records, Instant oldest) {}

    @Override
    public HealthCheckResponse call() {
        State state = link.state();
        Unsent unsent = unsent();
        var answer = HealthCheckResponse.named("centre")
                .up()
                .withData("link", state.reachable() ? "reachable" : "not reachable")
                .withData("since", state.since().toString())
                .withData("plan", plan.find().isPresent() ? "known" : "not received yet")
                .withData("unsent", unsent.records());
        if (unsent.oldest() != null) {
            answer.withData("unsentSince", unsent.oldest().toString());
        }
        return answer.build();
    }

    private Unsent unsent() {
        return database.acrossTenants(handle -> handle.select(UNSENT, Broker.CENTRAL.column())
                .mapTo(Unsent.class)
                .one());
    }
}
