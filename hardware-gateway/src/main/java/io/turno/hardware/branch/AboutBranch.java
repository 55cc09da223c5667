package io.turno.hardware.branch;

import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.hardware.HardwareConfig;
import io.turno.support.data.Database;
import io.turno.support.web.AppAbout;

/** Tells the screens which branch they hang in. */
@Singleton
class AboutBranch implements AppAbout {
    private final Database database;
    private final BranchRepository branches;
    private final HardwareConfig config;

    AboutBranch(Database database, BranchRepository branches, HardwareConfig config) {
        this.database = database;
        this.branches = branches;
        this.config = config;
    }

    @Override
    public Map<String, Object> of(String host) {
        return database.acrossTenants(handle -> branches.plan(handle, config.branchId()))
                .map(AboutBranch::known)
                .orElseGet(() -> Map.of("about", Map.of("branchId", config.branchId())));
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
