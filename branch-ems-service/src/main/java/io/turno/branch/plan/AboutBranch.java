package io.turno.branch.plan;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
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
        var about = new HashMap<String, Object>(Map.of("branchId", config.id()));
        plan.find()
                .ifPresent(known -> about.putAll(Map.of(
                        "tenantId", known.tenantId(),
                        "names", known.names(),
                        "languages", known.languages(),
                        "timeZone", known.timeZone())));
        return Map.of("about", about);
    }
}
