package io.turno.webhook.endpoint;

import java.net.URI;

import io.turno.webhook.ConfigOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetsTest {
    private final Targets outside = new Targets(ConfigOf.production());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook", "https://127.0.0.1/hook", "https://[::1]/hook", "https://169.254.169.254/latest",
                "https://user@8.8.8.8/", "https://8.8.8.8/#x", "https:/hook", "https://2130706433/"
            })
    void shouldRefuse(String url) {
        assertThat(outside.objection(URI.create(url))).isPresent();
    }

    @Test
    void shouldAllowAPublicAddress() {
        assertThat(outside.objection(URI.create("https://8.8.8.8/hook"))).isEmpty();
    }

    @Test
    void shouldAllowThisMachineInTheSandboxOnly() {
        // Given
        var sandbox = new Targets(ConfigOf.sandbox());

        // Then
        assertThat(sandbox.objection(URI.create("http://127.0.0.1:8085/crm"))).isEmpty();
        assertThat(outside.objection(URI.create("http://127.0.0.1:8085/crm"))).isPresent();
    }
}
