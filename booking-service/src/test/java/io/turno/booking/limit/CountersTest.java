package io.turno.booking.limit;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CountersTest extends ServiceTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    Counters counters;

    @Inject
    RedisDataSource redis;

    @Inject
    MeterRegistry meters;

    private final String somebody = UUID.randomUUID().toString();

    @AfterEach
    void letRedisGoOn() {
        redis.execute("CLIENT", "UNPAUSE");
    }

    @Test
    void shouldCountEachPersonAlone() {
        // Given
        counters.add("visits", somebody, HOUR);
        counters.add("visits", "somebody else of " + somebody, HOUR);

        // When
        var second = counters.add("visits", somebody, HOUR);

        // Then
        assertThat(second.soFar()).isEqualTo(2);
        assertThat(second.secondsLeft()).isBetween(1, 3600);
    }

    @Test
    void shouldNotLockBeforeTheLastMiss() {
        // When
        miss(4);

        // Then
        assertThat(counters.locked("door", somebody)).isNotPositive();
    }

    @Test
    void shouldLockTwiceAsLongTheSecondTime() {
        // Given
        miss(5);
        int first = counters.locked("door", somebody);
        openTheLock();

        // When
        miss(5);

        // Then
        assertThat(first).isBetween(1, 900);
        assertThat(counters.locked("door", somebody)).isBetween(901, 1800);
    }

    @Test
    void shouldBookWhileRedisHangs() {
        // Given
        double uncheckedBefore = unchecked();
        redis.execute("CLIENT", "PAUSE", "60000", "WRITE");

        // When
        var answer = Visitor.of(bank).book(bank.cards, Bank.at(3, 10, 0));

        // Then
        answer.then().statusCode(201);
        assertThat(unchecked()).isGreaterThan(uncheckedBefore);
    }

    @Test
    void shouldCountAgainWhenRedisIsBack() {
        // Given
        redis.execute("CLIENT", "PAUSE", "60000", "WRITE");
        assertThat(counters.add("visits", somebody, HOUR)).isEqualTo(Counters.Count.NONE);

        // When
        redis.execute("CLIENT", "UNPAUSE");

        // Then
        Awaitility.await("counting again")
                .until(() -> counters.add("visits", somebody, HOUR).soFar() > 0);
    }

    @Test
    void shouldCountAgainWhenItsLinesWereCut() {
        // Given
        counters.add("visits", somebody, HOUR);

        // When
        redis.execute("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "no");

        // Then
        Awaitility.await("counting again")
                .until(() -> counters.add("visits", somebody, HOUR).soFar() > 1);
    }

    private void miss(int times) {
        for (int miss = 0; miss < times; miss++) {
            counters.miss("door", somebody, 5, QUARTER);
        }
    }

    /** As time does. */
    private void openTheLock() {
        redis.key().keys("booking:door-lock:*").forEach(redis.key()::del);
    }

    private double unchecked() {
        return meters.get("turno.limits.unchecked").counter().count();
    }
}
