package io.turno.local.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The clock that the sandbox keeps for the whole suite. */
public final class SandboxClock {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;

    /** @param sandbox its base address */
    public SandboxClock(URI sandbox) {
        address = sandbox.resolve("/clock");
    }

    /**
     * Where the clock stands.
     *
     * @param stayedBehind services that did not follow the last move
     */
    public record Reading(Instant now, Duration offset, List<String> stayedBehind) {
        /** As a clock on the wall of the first branch shows it. */
        public LocalDateTime atHome() {
            return LocalDateTime.ofInstant(now, ClockMove.HOME).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    public Reading read() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Returns when every service follows, or has failed to. */
    public Reading move(ClockMove move) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        return send(
                switch (move) {
                    case ClockMove.Reset reset -> request.DELETE();
                    case ClockMove.Advance advance ->
                        request.POST(body(Map.of("advance", advance.by().toString())));
                    case ClockMove.To to ->
                        request.POST(body(Map.of("instant", to.instant().toString())));
                });
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> move) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(move));
    }

    private static Reading send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "The sandbox refuses: " + body.path("detail").asText(answer.body()));
            }
            return reading(body);
        }
    }

    private static Reading reading(JsonNode body) {
        List<String> stayedBehind = StreamSupport.stream(body.path("failed").spliterator(), false)
                .map(JsonNode::toString)
                .toList();
        return new Reading(
                Instant.parse(body.path("now").asText()),
                Duration.parse(body.path("offset").asText()),
                stayedBehind);
    }
}
