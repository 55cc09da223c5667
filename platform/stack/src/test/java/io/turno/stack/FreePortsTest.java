package io.turno.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortsTest {

    @Test
    void shouldSeeThatAPortIsTakenWhenSomebodyListensHereOnly() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void shouldFindAPortThatNobodyHasWhenAsked() {
        assertThat(FreePorts.isFree(FreePorts.any())).isTrue();
    }
}
