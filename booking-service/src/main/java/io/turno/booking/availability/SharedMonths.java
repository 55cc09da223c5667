package io.turno.booking.availability;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import org.jboss.logging.Logger;

/**
 * The months that instances share in Redis. Each branch month has a version there, which every announced change raises; it
 * follows Redis' own clock in microseconds, so that it rises even where Redis forgot everything. A value carries the version
 * that was read <em>before</em> its ledger rows were, and is good only while that is still the version: a value made too
 * early, or written too late, is never taken for the truth.
 */
@Singleton
class SharedMonths {
    static final String CHANNEL = "booking:availability";
    private static final Logger LOG = Logger.getLogger(SharedMonths.class);
    private static final String SECONDS_KEPT = "60";
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** KEYS: version, value. */
    private static final String READ = """
            local version = redis.call('get', KEYS[1])
            if not version then
                local now = redis.call('time')
                version = string.format('%.0f', now[1] * 1000000 + now[2])
                redis.call('set', KEYS[1], version, 'ex', 86400)
            end
            local value = redis.call('hmget', KEYS[2], 'version', 'month')
            return {version, value[1], value[2]}
            """;

    /** KEYS: value. ARGV: version, month, seconds to keep it. An older version never replaces a newer one. */
    private static final String WRITE = """
            local known = redis.call('hget', KEYS[1], 'version')
            if known and tonumber(known) > tonumber(ARGV[1]) then return 0 end
            redis.call('hset', KEYS[1], 'version', ARGV[1], 'month', ARGV[2])
            redis.call('expire', KEYS[1], ARGV[3])
            return 1
            """;

    /** KEYS: version. ARGV: channel, message. */
    private static final String ANNOUNCE = """
            local now = redis.call('time')
            local version = now[1] * 1000000 + now[2]
            local known = redis.call('get', KEYS[1])
            if known then version = math.max(version, tonumber(known) + 1) end
            redis.call('set', KEYS[1], string.format('%.0f', version), 'ex', 86400)
            redis.call('publish', ARGV[1], ARGV[2])
            return 1
            """;

    private final RedisDataSource redis;
    private volatile long failedAt;
    private volatile boolean away;

    SharedMonths(RedisDataSource redis) {
        this.redis = redis;
    }

    /**
     * What Redis knows of a month.
     *
     * @param version to be written with a value whose ledger rows are read from now on
     * @param month empty where there is none, or none that is good
     */
    record Known(long version, Optional<FreeMonth> month) {}

    /** Empty where Redis doesn't answer. */
    Optional<Known> read(MonthKey key) {
        return ask(() -> known(key, redis.execute("EVAL", READ, "2", versionOf(key.of()), valueOf(key))));
    }

    /** Kept for the others, unless they know better. @return false where they do, or Redis doesn't answer */
    boolean write(MonthKey key, long version, FreeMonth month) {
        String encoded = Base64.getEncoder().encodeToString(month.encoded());
        return ask(() -> redis.execute("EVAL", WRITE, "1", valueOf(key), Long.toString(version), encoded, SECONDS_KEPT)
                        .toInteger())
                .filter(written -> written == 1)
                .isPresent();
    }

    /** From now on no value made before is good. @return false where Redis doesn't answer: to be tried again */
    boolean announce(BranchMonth month, String message) {
        return ask(() -> redis.execute("EVAL", ANNOUNCE, "1", versionOf(month), CHANNEL, message))
                .isPresent();
    }

    /** To whoever listens on this channel now. */
    void publish(String channel, String message) {
        ask(() -> redis.execute("PUBLISH", channel, message));
    }

    private static Known known(MonthKey key, Response answer) {
        String version = answer.get(0).toString();
        Response ofValue = answer.get(1);
        if (ofValue == null || !version.equals(ofValue.toString())) {
            return new Known(Long.parseLong(version), Optional.empty());
        }
        return new Known(Long.parseLong(version), decoded(key, answer.get(2).toString()));
    }

    private static Optional<FreeMonth> decoded(MonthKey key, String encoded) {
        try {
            return Optional.of(
                    FreeMonth.decoded(key.month(), Base64.getDecoder().decode(encoded)));
        } catch (IllegalArgumentException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    /** While Redis is away nobody waits for it, but for one who tries each second. */
    private <T> Optional<T> ask(Supplier<T> question) {
        if (away && System.nanoTime() - failedAt < PAUSE) {
            return Optional.empty();
        }
        try {
            T answer = question.get();
            away = false;
            return Optional.of(answer);
        } catch (RuntimeException unreachable) {
            failedAt = System.nanoTime();
            if (!away) {
                away = true;
                LOG.warnf("Redis is away: availability comes from the ledger, cause=%s", unreachable);
            }
            return Optional.empty();
        }
    }

    /** The braces keep what belongs together on one node of a cluster. */
    private static String versionOf(BranchMonth month) {
        return "booking:availability:{" + month + "}:version";
    }

    private static String valueOf(MonthKey key) {
        String services = key.serviceIds().stream().map(Object::toString).collect(Collectors.joining("+"));
        String who = key.staffId() == null ? "" : ":" + key.staffId();
        return "booking:availability:{" + key.of() + "}:" + key.planVersion() + ":" + services + who;
    }
}
