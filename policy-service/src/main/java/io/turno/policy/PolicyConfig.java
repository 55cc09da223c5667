package io.turno.policy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of policy-service; environment names are {@code TURNO_POLICY_…}. */
@ConfigMapping(prefix = "turno.policy")
public interface PolicyConfig {

    /** Where booking-service is, which says what a draft would do to what is booked. */
    @WithDefault("http://127.0.0.1:8082")
    URI bookingUrl();

    /** How long a dry run waits for booking's answer about one branch. */
    @WithDefault("10S")
    Duration bookingPatience();

    Users users();

    /** Where the accounts of staff are managed; without a secret nobody manages them here. */
    interface Users {
        /** Of Keycloak; the platform's where absent. */
        Optional<URI> url();

        /** The confidential client of the realm {@code turno} that may manage users, and nothing else. */
        @WithDefault("turno-users")
        String client();

        /** Of that client. */
        Optional<String> secret();

        /** How long an answer may take. */
        @WithDefault("10S")
        Duration patience();
    }
}
