package io.turno.stack;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerSettingsTest {

    @Test
    void shouldSendClientsToTheProxyWhenTheyCameThroughIt() {
        var wan = new BrokerSettings.Listener("BRANCH0", 9500, 9600);

        var properties = new BrokerSettings(Path.of("kafka"), 9092, 9093, List.of(wan)).toProperties();

        assertThat(properties.getProperty("listeners"))
                .isEqualTo("MAIN://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093,BRANCH0://127.0.0.1:9500");
        assertThat(properties.getProperty("advertised.listeners"))
                .isEqualTo("MAIN://127.0.0.1:9092,BRANCH0://127.0.0.1:9600");
    }
}
