package io.turno.hardware.line;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LineEndpointTest {

    @Test
    void shouldKnowThePlaceWhenTheEndpointIsWhole() {
        LineEndpoint endpoint = LineEndpoint.of("tcp://192.0.2.7:4001?address=255");

        assertThat(endpoint).isEqualTo(new LineEndpoint(new Place.Tcp("192.0.2.7", 4001), 255));
    }

    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyUSB0?address=3,/dev/ttyUSB0,9600,3",
        "serial:/dev/ttyUSB0?baud=19200&address=1,/dev/ttyUSB0,19200,1",
        "serial:COM3?address=7&baud=115200,COM3,115200,7"
    })
    void shouldKnowThePortWhenTheLineIsSerial(String text, String port, int baud, int address) {
        assertThat(LineEndpoint.of(text)).isEqualTo(new LineEndpoint(new Place.Serial(port, baud), address));
    }

    @Test
    void shouldKnowThePlaceOfAPrinterWhenItHasNoAddress() {
        assertThat(Place.of("tcp://192.0.2.9:9100", Set.of()).place()).isEqualTo(new Place.Tcp("192.0.2.9", 9100));
        assertThat(Place.of("serial:/dev/ttyS1", Set.of()).place()).isEqualTo(new Place.Serial("/dev/ttyS1", 9600));
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
                "tcp://not a host:4001?address=1",
                "tcp://192.0.2.7:70000?address=1",
                "tcp://192.0.2.7:4001?address=1&address=2",
                "tcp://192.0.2.7:4001?baud=9600&address=1",
                "serial:?address=1",
                "serial:/dev/ttyUSB0?baud=0&address=1",
                "serial:/dev/ttyUSB0?baud=fast&address=1"
            })
    void shouldRefuseWhenTheEndpointIsNot(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineEndpoint.of(endpoint));
    }
}
