package io.turno.support.time;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.turno.support.PlatformConfig;
import io.turno.support.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxTimeAtStartTest {
    private final MovableClock clock = new MovableClock();
    private HttpServer sandbox;

    @BeforeEach
    void openSandbox() throws IOException {
        sandbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sandbox.start();
    }

    @AfterEach
    void closeSandbox() {
        sandbox.stop(0);
    }

    @Test
    void shouldAdoptTheSandboxesTimeWhenTheServiceStarts() {
        sandboxSays("{\"offset\": \"PT50M\", \"now\": \"2026-12-01T08:50:00Z\"}");

        new SandboxTimeAtStart(clock, settings("true")).adopt(new StartupEvent());

        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void shouldStayInRealTimeWhenTheServiceIsNotInTheSandbox() {
        sandboxSays("{\"offset\": \"PT50M\"}");

        new SandboxTimeAtStart(clock, settings("false")).adopt(new StartupEvent());

        assertThat(clock.offset()).isZero();
    }

    @Test
    void shouldStartInRealTimeWhenTheSandboxTalksNonsense() {
        sandboxSays("{\"weather\": \"fine\"}");

        new SandboxTimeAtStart(clock, settings("true")).adopt(new StartupEvent());

        assertThat(clock.offset()).isZero();
    }

    @Test
    void shouldStartInRealTimeWhenTheSandboxIsAway() {
        PlatformConfig settings = settings("true");
        sandbox.stop(0);

        new SandboxTimeAtStart(clock, settings).adopt(new StartupEvent());

        assertThat(clock.offset()).isZero();
    }

    private void sandboxSays(String answer) {
        sandbox.createContext("/clock", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private PlatformConfig settings(String inTheSandbox) {
        return Settings.with(Map.of(
                "turno.platform.sandbox",
                inTheSandbox,
                "turno.platform.clock-url",
                "http://127.0.0.1:%d/clock".formatted(sandbox.getAddress().getPort())));
    }
}
