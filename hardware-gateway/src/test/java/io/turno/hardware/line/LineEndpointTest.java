package io.turno.hardware.led;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedEndpointTest {

    @Test
    void shouldKnowThePlaceWhenTheEndpointIsWhole() {
        LedEndpoint endpoint = LedEndpoint.of("tcp://192.0.2.7:4001?address=255");

        assertThat(endpoint).isEqualTo(new LedEndpoint("192.0.2.7", 4001, 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tcp://192.0.2.7?address=1",
                "tcp://192.0.2.7:4001",
                "tcp://192.0.2.7:4001?address=0",
                "tcp://192.0.2.7:4001?address=256",
                "tcp://192.0.2.7:4001?address=1&more",
                "udp://192.0.2.7:4001?address=1",
                "tcp://not a host:4001?address=1"
            })
    void shouldRefuseWhenTheEndpointIsNot(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> LedEndpoint.of(endpoint));
    }
}
