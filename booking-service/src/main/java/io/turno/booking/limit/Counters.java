package io.turno.booking.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import org.jboss.logging.Logger;

/**
 * Counts in Redis. Each step is one script, so that no crash leaves a counter without an end. Keys are hashed: no personal
 * data is stored. Where Redis does not answer, the count is zero, and {@code turno.limits.unchecked} tells how often.
 */
@Singleton
class Counters {
    private static final Logger LOG = Logger.getLogger(Counters.class);
    private static final String ADD = """
            local count = redis.call('incr', KEYS[1])
            if count == 1 then redis.call('expire', KEYS[1], ARGV[1]) end
            return {count, redis.call('ttl', KEYS[1])}
            """;
    /** KEYS: misses, strikes, lock. ARGV: how many misses, seconds of the first lock. */
    private static final String MISS = """
            local misses = redis.call('incr', KEYS[1])
            if misses == 1 then redis.call('expire', KEYS[1], ARGV[2]) end
            if misses < tonumber(ARGV[1]) then return 0 end
            local strikes = redis.call('incr', KEYS[2])
            redis.call('expire', KEYS[2], 86400)
            redis.call('set', KEYS[3], '1', 'ex', math.floor(ARGV[2] * 2 ^ math.min(strikes - 1, 6)))
            redis.call('del', KEYS[1])
            return 1
            """;

    private final RedisDataSource redis;
    private final Counter unchecked;
    private volatile boolean away;

    Counters(RedisDataSource redis, MeterRegistry meters) {
        this.redis = redis;
        this.unchecked = meters.counter("turno.limits.unchecked");
    }

    /**
     * How often within a window.
     *
     * @param secondsLeft until the window ends and the count starts anew
     */
    record Count(int soFar, int secondsLeft) {
        static final Count NONE = new Count(0, 0);
    }

    /** @return how many there were within the window, this one included */
    Count add(String what, String who, Duration window) {
        return ask(Count.NONE, () -> {
            var answer = redis.execute("EVAL", ADD, "1", key(what, who), Long.toString(window.toSeconds()));
            return new Count(answer.get(0).toInteger(), answer.get(1).toInteger());
        });
    }

    /** One wrong try; enough of them lock. */
    void miss(String what, String who, int most, Duration lock) {
        ask(0, () -> redis.execute(
                        "EVAL",
                        MISS,
                        "3",
                        key(what + "-misses", who),
                        key(what + "-strikes", who),
                        key(what + "-lock", who),
                        Integer.toString(most),
                        Long.toString(lock.toSeconds()))
                .toInteger());
    }

    /** @return seconds until the lock opens; 0 or less where there is none */
    int locked(String what, String who) {
        return ask(0, () -> redis.execute("TTL", key(what + "-lock", who)).toInteger());
    }

    private <T> T ask(T withoutRedis, Supplier<T> question) {
        try {
            T answer = question.get();
            if (away) {
                away = false;
                LOG.info("Redis is back: limits are kept again");
            }
            return answer;
        } catch (RuntimeException unreachable) {
            unchecked.increment();
            if (!away) {
                away = true;
                LOG.warnf("Redis is away: limits rest, cause=%s", unreachable);
            }
            return withoutRedis;
        }
    }

    private static String key(String what, String who) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return "booking:" + what + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
