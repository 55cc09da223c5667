package io.turno.sandbox.clock;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.Follower.Failure;

/** Moves the suite's clock: here first, so that a service which starts meanwhile reads the new time, then everywhere. */
@Singleton
class MoveClock {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);

    private final SuiteClock clock;
    private final List<Follower> followers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .build();
    /** Two moves at once must not leave the services with different times. */
    private final ReentrantLock oneMove = new ReentrantLock();

    MoveClock(SuiteClock clock, SandboxConfig config) {
        this.clock = clock;
        this.followers = config.clockTargets().orElse(List.of()).stream()
                .map(Follower::new)
                .toList();
    }

    /** Returns when every service follows or has failed to; with those that failed. */
    List<Failure> to(ClockRequest request) {
        oneMove.lock();
        try {
            Duration offset = request.offsetFor(clock);
            clock.moveTo(offset);
            return tellAll(offset);
        } finally {
            oneMove.unlock();
        }
    }

    private List<Failure> tellAll(Duration offset) {
        List<CompletableFuture<Optional<Failure>>> told = followers.stream()
                .map(follower -> follower.follow(http, offset))
                .toList();
        return told.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
