package io.turno.support.time;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import io.turno.contracts.event.EventJson;
import io.turno.support.PlatformConfig;
import org.jboss.logging.Logger;

/** A service that starts late asks the sandbox what time it is, before any of its jobs runs. */
@Singleton
class SandboxTimeAtStart {
    private static final Logger LOG = Logger.getLogger(SandboxTimeAtStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MovableClock clock;
    private final PlatformConfig config;

    SandboxTimeAtStart(MovableClock clock, PlatformConfig config) {
        this.clock = clock;
        this.config = config;
    }

    void adopt(@Observes @Priority(1) StartupEvent start) {
        if (config.sandbox()) {
            config.clockUrl().ifPresent(this::adoptFrom);
        }
    }

    private void adoptFrom(URI sandbox) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(sandbox).timeout(PATIENCE).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = EventJson.mapper().readTree(answer.body());
            clock.moveTo(Duration.parse(body.path("offset").asText()));
        } catch (IOException | RuntimeException unreachable) {
            LOG.warnf("Sandbox clock not reachable, using real time: url=%s", sandbox);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
