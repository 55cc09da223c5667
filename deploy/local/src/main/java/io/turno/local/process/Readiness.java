package io.turno.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting until a part can do its work. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private Readiness() {}

    /** @throws Crashed if the part ends, or takes minutes */
    public static void await(RunningPart part, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!part.isAlive()) {
                throw new Crashed(part.name() + " has ended.", part.log());
            }
            if (System.nanoTime() > deadline) {
                throw new Crashed(part.name() + " isn't ready after " + PATIENCE.toMinutes() + " minutes.", part.log());
            }
            pause();
        }
    }

    /** Whether this address answers with 200. */
    public static boolean isOk(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_PATIENCE).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static IllegalStateException interrupted(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopping);
    }
}
