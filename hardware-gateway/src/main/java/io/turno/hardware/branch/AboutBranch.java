package io.turno.hardware.branch;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

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
        var about = new HashMap<String, Object>(Map.of("branchId", config.branchId()));
        database.acrossTenants(handle -> branches.plan(handle, config.branchId()))
                .ifPresent(known -> about.putAll(Map.of(
                        "tenantId", known.tenantId(),
                        "names", known.names(),
                        "languages", known.languages(),
                        "timeZone", known.timeZone())));
        return Map.of("about", about);
    }
}
