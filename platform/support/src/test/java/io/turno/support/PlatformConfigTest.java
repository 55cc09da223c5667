package io.turno.support;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformConfigTest {

    @Test
    void shouldFitTheLocalStackWhenNothingIsSaid() {
        PlatformConfig config = Settings.least();

        assertThat(config.keycloak()).isEqualTo(URI.create("http://127.0.0.1:8180"));
        assertThat(config.redis()).isEqualTo("redis://127.0.0.1:6380");
        assertThat(config.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.kafka().central()).isEqualTo("127.0.0.1:9092");
        assertThat(config.logJson()).isTrue();
    }

    @Test
    void shouldHaveNoSandboxNoBranchAndNoSecretsWhenNothingIsSaid() {
        PlatformConfig config = Settings.least();

        assertThat(config.sandbox()).isFalse();
        assertThat(config.clockUrl()).isEmpty();
        assertThat(config.manageTokenSecret()).isEmpty();
        assertThat(config.kafka().branch()).isEmpty();
        assertThat(config.kafka().fromBranch()).isEmpty();
        assertThat(config.kafka().centralUser()).isEmpty();
        assertThat(config.kafka().centralPassword()).isEmpty();
        assertThat(config.kafka().centralTls()).isFalse();
        assertThat(config.kafka().branchTls()).isFalse();
        assertThat(config.database().password()).isEmpty();
        assertThat(config.database().ownerPassword()).isEmpty();
    }

    @Test
    void shouldTakeTheSettingWhenOneIsGiven() {
        PlatformConfig config = Settings.with(Map.of(
                "turno.platform.kafka.branch", "127.0.0.1:9192", "turno.platform.clock-url", "http://sandbox/clock"));

        assertThat(config.kafka().branch()).contains("127.0.0.1:9192");
        assertThat(config.clockUrl()).contains(URI.create("http://sandbox/clock"));
    }
}
