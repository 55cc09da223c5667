package io.turno.branch;

import java.time.Duration;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of branch-ems-service; environment names are {@code TURNO_BRANCH_…}. */
@ConfigMapping(prefix = "turno.branch")
public interface BranchConfig {

    /** Which branch this is. */
    UUID id();

    /** How long a visit is thought to take until twenty were measured. */
    @WithDefault("12M")
    Duration usualVisit();
}
