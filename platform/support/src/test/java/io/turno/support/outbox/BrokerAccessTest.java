package io.turno.support.outbox;

import java.util.Map;

import io.turno.support.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BrokerAccessTest {
    private static final String KAFKA = "turno.platform.kafka.";

    @Test
    void shouldBeOpenWhenNothingIsSaid() {
        // When
        var access = BrokerAccess.central(Settings.least().kafka());

        // Then
        assertThat(access).isEqualTo(BrokerAccess.open("127.0.0.1:9092"));
        assertThat(access.settings())
                .containsOnly(
                        Map.entry("bootstrap.servers", "127.0.0.1:9092"), Map.entry("security.protocol", "PLAINTEXT"));
        assertThat(BrokerAccess.branch(Settings.least().kafka())).isEmpty();
    }

    @Test
    void shouldSignInWhereAUserIsNamed() {
        // Given
        var settings = Settings.with(Map.of(KAFKA + "central-user", "branch-1", KAFKA + "central-password", "a\"b\\c"));

        // When
        var access = BrokerAccess.central(settings.kafka());

        // Then
        assertThat(access.settings())
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"branch-1\" password=\"a\\\"b\\\\c\";");
        assertThat(access.toString()).doesNotContain("a\"b");
    }

    @Test
    void shouldHideBehindTlsWhereThatIsAskedFor() {
        // Given
        var settings = Settings.with(Map.of(
                KAFKA + "branch", "box:9192",
                KAFKA + "branch-tls", "true",
                KAFKA + "branch-trust", "/etc/turno/ca.pem"));

        // When
        var access = BrokerAccess.branch(settings.kafka()).orElseThrow();

        // Then
        assertThat(access.settings())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/etc/turno/ca.pem");
    }

    @Test
    void shouldNotStartWithHalfALogin() {
        // Given
        var settings = Settings.with(KAFKA + "central-user", "branch-1");

        // When
        var refusal = assertThatIllegalStateException().isThrownBy(() -> BrokerAccess.central(settings.kafka()));

        // Then
        refusal.withMessageContaining("central-password");
    }
}
