package io.turno.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxConfigTest {

    @Test
    void shouldServeTheLocalStackWhenNothingIsConfigured() {
        SandboxConfig config = with(Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.smtpPort()).isEqualTo(3025);
        assertThat(config.ledPorts()).containsExactly(4001, 4002);
        assertThat(config.keypadPorts()).containsExactly(4011, 4012);
        assertThat(config.printerPorts()).containsExactly(9100);
        assertThat(config.clockTargets()).isEmpty();
        assertThat(config.twilio().accountSid()).matches("AC[0-9a-f]{32}");
        assertThat(config.twilio().authToken()).isEqualTo("turno-demo-token");
    }

    @Test
    void shouldFollowTheEnvironmentWhenListsAreGiven() {
        SandboxConfig config = with(Map.of(
                "turno.sandbox.clock-targets", "http://127.0.0.1:8081,http://127.0.0.1:8082",
                "turno.sandbox.led-ports", "5001"));

        assertThat(config.clockTargets())
                .contains(List.of(URI.create("http://127.0.0.1:8081"), URI.create("http://127.0.0.1:8082")));
        assertThat(config.ledPorts()).containsExactly(5001);
    }

    private static SandboxConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(SandboxConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(SandboxConfig.class);
    }
}
