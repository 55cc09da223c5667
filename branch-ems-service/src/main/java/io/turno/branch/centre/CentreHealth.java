package io.turno.branch.centre;

import jakarta.inject.Singleton;

import io.turno.branch.centre.CentreLink.State;
import io.turno.branch.plan.CurrentPlan;
import io.turno.support.data.Database;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the centre can be reached and how much it has not heard yet. Never down: the branch works without it. */
@Singleton
@Readiness
class CentreHealth implements HealthCheck {
    private final CentreLink link;
    private final CurrentPlan plan;
    private final Database database;

    CentreHealth(CentreLink link, CurrentPlan plan, Database database) {
        this.link = link;
        this.plan = plan;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        State state = link.state();
        Unsent unsent = Unsent.now(database);
        var answer = HealthCheckResponse.named("centre")
                .up()
                .withData("link", state.reach().words())
                .withData("since", state.since().toString())
                .withData("plan", plan.find().isPresent() ? "known" : "not received yet")
                .withData("unsent", unsent.records());
        if (unsent.oldest() != null) {
            answer.withData("unsentSince", unsent.oldest().toString());
        }
        return answer.build();
    }
}
