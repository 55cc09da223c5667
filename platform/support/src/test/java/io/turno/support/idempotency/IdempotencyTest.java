package io.turno.support.idempotency;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.support.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

class IdempotencyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    record Order(String what, int howMany) {}

    record Receipt(UUID id, Order order) {}

    private final UUID tenant = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final Order tea = new Order("tea", 1);
    private final AtomicInteger executions = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final Database database = Platform.shared().database();
    private final Idempotency idempotency = new Idempotency(clock);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void shouldGiveTheFirstAnswerWhenTheSameIsAskedAgain() {
        Receipt first = order(key, tea);

        Receipt second = order(key, new Order("tea", 1));

        assertThat(second).isEqualTo(first);
        assertThat(executions).hasValue(1);
    }

    @Test
    void shouldRefuseWhenTheKeyComesWithAnotherRequest() {
        order(key, tea);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> order(key, new Order("tea", 2)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.KEY_REUSED))
                .satisfies(refused -> assertThat(refused.refusal().status()).isEqualTo(422));
        assertThat(executions).hasValue(1);
    }

    @Test
    void shouldTakeRequestsForTheSameWhenTheirMapsAreInAnotherOrder() {
        once("order", key, mapInOrder("a", "b"), this::receipt);

        once("order", key, mapInOrder("b", "a"), this::receipt);

        assertThat(executions).hasValue(1);
    }

    @Test
    void shouldDoBothWhenTheKeyServesTwoKindsOfWrite() {
        once("order", key, tea, this::receipt);

        once("cancel", key, tea, this::receipt);

        assertThat(executions).hasValue(2);
    }

    @Test
    void shouldDoBothWhenTwoTenantsHaveTheSameKey() {
        var other = new IdempotencyTest();

        Receipt ours = order(key, tea);
        Receipt theirs = other.order(key, tea);

        assertThat(theirs).isNotEqualTo(ours);
        other.stop();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldJustDoItWhenThereIsNoKey(String none) {
        order(none, tea);

        order(none, tea);

        assertThat(executions).hasValue(2);
    }

    @Test
    void shouldPointAtTheHeaderWhenTheKeyIsTooLong() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> order("k".repeat(256), tea))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.INVALID))
                .satisfies(refused ->
                        assertThat(refused.toProblem().extensions().toString()).contains("Idempotency-Key"));
    }

    @Test
    void shouldDoItAgainWhenTheFirstAttemptFailed() {
        assertThatThrownBy(() -> once("order", key, tea, () -> {
                    throw new Refused(CommonRefusal.UNAVAILABLE);
                }))
                .isInstanceOf(Refused.class);

        order(key, tea);

        assertThat(executions).hasValue(1);
    }

    @Test
    void shouldRememberWhenADayIsNotOver() {
        Receipt first = order(key, tea);

        clock.moveTo(Duration.ofHours(23));

        assertThat(order(key, tea)).isEqualTo(first);
    }

    @Test
    void shouldForgetWhenADayIsOver() {
        Receipt yesterday = order(key, tea);
        clock.moveTo(Duration.ofHours(24).plusSeconds(1));

        Receipt today = order(key, new Order("coffee", 1));

        assertThat(today).isNotEqualTo(yesterday);
        assertThat(order(key, new Order("coffee", 1)))
                .as("the new answer is kept")
                .isEqualTo(today);
    }

    @Test
    void shouldDoItOnceWhenTwoAskAtTheSameTime() {
        var mayFinish = new CountDownLatch(1);
        Future<Receipt> first = threads.submit(() -> once("order", key, tea, () -> receiptAfter(mayFinish)));
        await().untilAtomic(executions, is(1));
        Future<Receipt> second = threads.submit(() -> order(key, tea));
        awaitSomebodyWaiting();

        mayFinish.countDown();

        assertThat(first).succeedsWithin(PATIENCE);
        assertThat(second).succeedsWithin(PATIENCE).isEqualTo(first.resultNow());
        assertThat(executions).hasValue(1);
    }

    @Test
    void shouldLetTheSecondDoItWhenTheFirstOfTwoFails() {
        var mayFinish = new CountDownLatch(1);
        Future<Receipt> first = threads.submit(() -> once("order", key, tea, () -> {
            receiptAfter(mayFinish);
            throw new Refused(CommonRefusal.UNAVAILABLE);
        }));
        await().untilAtomic(executions, is(1));
        Future<Receipt> second = threads.submit(() -> order(key, tea));
        awaitSomebodyWaiting();

        mayFinish.countDown();

        assertThat(first).failsWithin(PATIENCE);
        assertThat(second).succeedsWithin(PATIENCE);
        assertThat(executions).hasValue(2);
    }

    private Receipt order(String key, Order order) {
        return once("order", key, order, this::receipt);
    }

    private Receipt once(String operation, String key, Object request, Supplier<Receipt> write) {
        return database.inTenant(
                tenant, handle -> idempotency.once(handle, tenant, operation, key, request, Receipt.class, write));
    }

    private Receipt receipt() {
        executions.incrementAndGet();
        return new Receipt(UUID.randomUUID(), tea);
    }

    private Receipt receiptAfter(CountDownLatch mayFinish) {
        Receipt receipt = receipt();
        try {
            mayFinish.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return receipt;
    }

    private void awaitSomebodyWaiting() {
        await("a transaction that waits for another")
                .until(() -> database.acrossTenants(
                        handle -> handle.createQuery("""
                                select exists (
                                    select 1 from pg_stat_activity
                                    where datname = current_database() and wait_event_type = 'Lock')
                                """).mapTo(Boolean.class).one()));
    }

    private static Map<String, Integer> mapInOrder(String first, String second) {
        var map = new LinkedHashMap<String, Integer>();
        map.put(first, first.hashCode());
        map.put(second, second.hashCode());
        return map;
    }
}
