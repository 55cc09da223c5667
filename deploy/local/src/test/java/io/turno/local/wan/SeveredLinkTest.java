package io.turno.local.wan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import io.turno.stack.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeveredLinkTest {
    private static final int PATIENCE_MILLIS = 10_000;

    private final int start = FreePorts.any();
    private ServerSocket echo;
    private SeveredLink link;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerAll);
        link = SeveredLink.between(start, echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    @Test
    void shouldCarryBothWaysWhenItIsOpen() throws IOException {
        try (Socket caller = connect()) {
            assertThat(say(caller, 7)).isEqualTo(7);
        }
    }

    @Test
    void shouldCutOffAndKeepOutWhenItIsSevered() throws IOException {
        try (Socket caller = connect()) {
            say(caller, 7);

            link.sever();

            assertThat(link.isSevered()).isTrue();
            assertThat(isCutOff(caller)).isTrue();
            assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldCarryAgainWhenItIsRestored() throws IOException {
        link.sever();

        link.restore();

        try (Socket caller = connect()) {
            assertThat(say(caller, 9)).isEqualTo(9);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), start);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int say(Socket caller, int word) throws IOException {
        caller.getOutputStream().write(word);
        return caller.getInputStream().read();
    }

    private static boolean isCutOff(Socket caller) {
        try {
            return caller.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private void answerAll() {
        while (!echo.isClosed()) {
            try {
                Socket connection = echo.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket connection) {
        try (connection) {
            connection.getInputStream().transferTo(connection.getOutputStream());
        } catch (IOException cut) {
            // The caller notices; that is what the test is about.
        }
    }
}
