package io.turno.sandbox.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A service that follows the clock.
 *
 * @param target its base URL
 */
record Follower(URI target) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A service that stayed behind, and why. */
    record Failure(URI target, String reason) {}

    /** Tells the service; never fails, but ends with what went wrong. */
    CompletableFuture<Optional<Failure>> follow(HttpClient http, Duration offset) {
        var request = HttpRequest.newBuilder(URI.create(target + "/sandbox/clock"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offset\":\"" + offset + "\"}"))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, fault) -> fault == null ? judge(answer.statusCode()) : failure(reason(fault)));
    }

    private Optional<Failure> judge(int status) {
        return status / 100 == 2 ? Optional.empty() : failure("answered " + status);
    }

    private Optional<Failure> failure(String reason) {
        return Optional.of(new Failure(target, reason));
    }

    private static String reason(Throwable fault) {
        return fault instanceof IOException || fault.getCause() instanceof IOException ? "not reachable" : "broken";
    }
}
