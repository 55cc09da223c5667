package io.turno.support;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every service is told about the place it runs in; environment names are {@code TURNO_PLATFORM_…}. */
@ConfigMapping(prefix = "turno.platform")
public interface PlatformConfig {

    Database database();

    Kafka kafka();

    /** Base URL of Keycloak; the realms {@code turno} and {@code turno-customers} live below it. */
    @WithDefault("http://127.0.0.1:8180")
    URI keycloak();

    /** Redis, for the services that use it. */
    @WithDefault("redis://127.0.0.1:6380")
    String redis();

    /** True only in the sandbox: opens {@code /sandbox/clock}. */
    @WithDefault("false")
    boolean sandbox();

    /** Where the sandbox keeps the time; asked once at start. */
    Optional<URI> clockUrl();

    /** Signs manage tokens; shared by the services that mint or check them. */
    Optional<String> manageTokenSecret();

    /** Where customers reach booking-service, for links in messages. */
    @WithDefault("http://127.0.0.1:8082")
    URI publicUrl();

    /** JSON logs (production) or readable lines. */
    @WithDefault("true")
    boolean logJson();

    /** PostgreSQL: one role to work with, another that owns the schema. */
    interface Database {
        String url();

        String user();

        Optional<String> password();

        String owner();

        Optional<String> ownerPassword();
    }

    /**
     * The two brokers; a service at the centre knows only the first. Where a user is named, it signs in by SCRAM-SHA-512,
     * and has a password too.
     */
    interface Kafka {
        /** Bootstrap servers of the centre. */
        @WithDefault("127.0.0.1:9092")
        String central();

        Optional<String> centralUser();

        Optional<String> centralPassword();

        /** Whether the centre is reached by TLS only. */
        @WithDefault("false")
        boolean centralTls();

        /** PEM file with the authority of the centre's certificate; absent: those the JVM trusts. */
        Optional<String> centralTrust();

        /** Of a service inside a branch: which. What it tells the centre goes to {@code turno.from.<branch id>}, whatever it is. */
        Optional<UUID> fromBranch();

        /** Bootstrap servers of the branch's own broker. */
        Optional<String> branch();

        Optional<String> branchUser();

        Optional<String> branchPassword();

        @WithDefault("false")
        boolean branchTls();

        Optional<String> branchTrust();
    }
}
