package io.turno.branch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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

    /** Where visitors' phones reach this branch, for the code on printed tickets; absent: there is none on them. */
    Optional<URI> publicUrl();

    Door door();

    SignIn signIn();

    Live live();

    /** What one network address may do within an hour; a branch's own Wi-Fi is one address. */
    interface Door {
        /** Check-ins without staff that fit no appointment. */
        @WithDefault("30")
        int missesPerAddress();

        /** Tickets taken from afar. */
        @WithDefault("60")
        int visitsPerAddress();

        /** Sign-ins at the branch that failed. */
        @WithDefault("20")
        int failedSignInsPerAddress();
    }

    /** Signing in at the branch while the centre can't be reached. */
    interface SignIn {
        /** For how long after the last online token of a person the branch lets that person in by itself. */
        @WithDefault("7D")
        Duration remembers();

        /** How long a token of the branch is good. */
        @WithDefault("12H")
        Duration tokenLasts();
    }

    /** Pages that follow the queue. */
    interface Live {
        /** A page hears something at least this often. */
        @WithDefault("15S")
        Duration keepAlive();
    }
}
