package io.turno.branch.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.turno.branch.BranchConfig;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/**
 * Counts what each network address tries, hour by hour, in memory: a branch has one process, and a restart forgives. Only
 * what a guesser does is counted, because everybody in the lobby may have the same address.
 */
@Singleton
public class AddressLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<Tried, Count> counts = new ConcurrentHashMap<>();
    private final CurrentVertxRequest request;
    private final Clock clock;
    private final BranchConfig config;

    AddressLimit(CurrentVertxRequest request, Clock clock, BranchConfig config) {
        this.request = request;
        this.clock = clock;
        this.config = config;
    }

    /** What is counted. */
    public enum Kind {
        CHECK_IN_MISS,
        VISIT,
        SIGN_IN_FAILURE
    }

    private record Tried(Kind kind, String address) {}

    private record Count(Instant since, int times) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(HOUR)) || now.isBefore(since);
        }
    }

    /** @throws Refused {@link CommonRefusal#TOO_MANY_REQUESTS} where this address has used up its hour */
    public void check(Kind kind) {
        Instant now = clock.instant();
        Count count = counts.get(tried(kind));
        if (count != null && !count.isOver(now) && count.times() >= most(kind)) {
            throw new Refused(CommonRefusal.TOO_MANY_REQUESTS)
                    .with("retryAt", count.since().plus(HOUR));
        }
    }

    public void count(Kind kind) {
        Instant now = clock.instant();
        forgetSome(now);
        counts.merge(
                tried(kind),
                new Count(now, 1),
                (known, first) -> known.isOver(now) ? first : new Count(known.since(), known.times() + 1));
    }

    /** An attacker with many addresses must not fill the memory. */
    private void forgetSome(Instant now) {
        if (counts.size() >= MOST_REMEMBERED) {
            counts.values().removeIf(count -> count.isOver(now));
        }
        if (counts.size() >= MOST_REMEMBERED) {
            counts.clear();
        }
    }

    private int most(Kind kind) {
        return switch (kind) {
            case CHECK_IN_MISS -> config.door().missesPerAddress();
            case VISIT -> config.door().visitsPerAddress();
            case SIGN_IN_FAILURE -> config.door().failedSignInsPerAddress();
        };
    }

    private Tried tried(Kind kind) {
        return new Tried(kind, request.getCurrent().request().remoteAddress().hostAddress());
    }
}
