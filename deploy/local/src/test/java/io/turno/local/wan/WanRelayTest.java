package io.turno.local.wan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.turno.stack.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WanRelayTest {
    private final int start = FreePorts.any();
    private ServerSocket centre;
    private List<List<SeveredLink>> lines;
    private HttpServer relay;
    private URI address;

    @BeforeEach
    void open() throws IOException {
        centre = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        lines = List.of(
                List.of(
                        SeveredLink.between(FreePorts.any(), centre.getLocalPort()),
                        SeveredLink.between(start, centre.getLocalPort())),
                List.of(SeveredLink.between(FreePorts.any(), centre.getLocalPort())));
        relay = WanRelay.start(0, lines);
        address = URI.create("http://127.0.0.1:" + relay.getAddress().getPort());
    }

    @AfterEach
    void close() throws IOException {
        relay.stop(0);
        lines.forEach(line -> line.forEach(SeveredLink::close));
        centre.close();
    }

    @Test
    void shouldCutTheLineOfOneBranchOnly() {
        // When
        new BranchLine(address, 0).sever();

        // Then
        assertThat(BranchLine.severed(address)).containsExactly(true, false);
        assertThatThrownBy(this::call).isInstanceOf(IOException.class);
    }

    @Test
    void shouldMendIt() throws IOException {
        // Given
        var line = new BranchLine(address, 0);
        line.sever();

        // When
        line.restore();

        // Then
        assertThat(BranchLine.severed(address)).containsExactly(false, false);
        call();
    }

    @Test
    void shouldKnowItsLines() {
        // Given
        var stranger = new BranchLine(address, 2);

        // When
        var refusal = assertThatIllegalArgumentException().isThrownBy(stranger::sever);

        // Then
        refusal.withMessageContaining("no such branch");
    }

    private void call() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), start).close();
    }
}
