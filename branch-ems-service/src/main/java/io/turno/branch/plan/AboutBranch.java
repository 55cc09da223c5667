package io.turno.branch.plan;

import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.web.AppAbout;

/** Tells cockpit and kiosk which branch they stand in. */
@Singleton
class AboutBranch implements AppAbout {
    private final CurrentPlan plan;
    private final BranchConfig config;

    AboutBranch(CurrentPlan plan, BranchConfig config) {
        this.plan = plan;
        this.config = config;
    }

    @Override
    public Map<String, Object> of(String host) {
        return plan.find().map(AboutBranch::known).orElseGet(() -> Map.of("about", Map.of("branchId", config.id())));
    }

    private static Map<String, Object> known(BranchPlan plan) {
        var about = Map.of(
                "branchId", plan.branchId(),
                "tenantId", plan.tenantId(),
                "names", plan.names(),
                "languages", plan.languages(),
                "timeZone", plan.timeZone());
        return Map.of("about", about, "branding", plan.branding());
    }
}
