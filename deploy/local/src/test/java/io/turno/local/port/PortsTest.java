package io.turno.local.port;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {
    private static final IntSupplier UNUSED = () -> {
        throw new AssertionError("nothing else is needed");
    };

    @Test
    void shouldGiveTheUsualPortWhenItIsFree() {
        var ports = new Ports(port -> true, UNUSED);

        assertThat(ports.of("booking", 8082)).isEqualTo(8082);
        assertThat(ports.moved()).isEmpty();
    }

    @Test
    void shouldGiveAnotherPortAndTellWhenTheUsualOneIsTaken() {
        var ports = new Ports(port -> port != 8082, () -> 50_000);

        int port = ports.of("booking", 8082);

        assertThat(port).isEqualTo(50_000);
        assertThat(ports.moved()).isEqualTo(Map.of("booking", 50_000));
    }

    @Test
    void shouldAnswerTheSameWhenAskedAgainThoughThePartListensByNow() {
        var ports = Ports.usual();

        int first = ports.of("booking", 8082);

        assertThat(ports.of("booking", 1)).isEqualTo(first);
    }

    @Test
    void shouldGiveNoPortTwiceWhenTwoPartsWantOne() {
        var free = List.of(50_000, 50_000, 50_001).iterator();
        var ports = new Ports(port -> false, free::next);

        assertThat(List.of(ports.of("booking", 8082), ports.of("policy", 8082))).containsExactly(50_000, 50_001);
    }
}
