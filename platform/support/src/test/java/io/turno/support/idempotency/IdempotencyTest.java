package io.turno.support.idempotency;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyTest {
    private final UUID tenant = UUID.randomUUID();
    private final Database database = Platform.shared().database();
    private final Idempotency idempotency = new Idempotency(Clock.systemUTC());
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void shouldGiveTheFirstAnswerAgain() {
        // Given
        String first = write("key", "request");

        // When
        String again = write("key", "request");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(writes).hasValue(1);
    }

    @Test
    void shouldRefuseTheKeyForAnotherRequest() {
        // Given
        write("key", "request");

        // When
        var thrown = assertThatThrownBy(() -> write("key", "another"));

        // Then
        thrown.isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.KEY_REUSED));
        assertThat(writes).hasValue(1);
    }

    @Test
    void shouldWriteEachTimeWithoutAKey() {
        // When
        write(null, "request");
        write(null, "request");

        // Then
        assertThat(writes).hasValue(2);
    }

    @Test
    void shouldForgetTheKeyOfAWriteThatFailed() {
        // Given
        assertThatThrownBy(() -> database.inTenant(
                        tenant,
                        handle -> idempotency.once(handle, tenant, "test", "key", "request", String.class, () -> {
                            throw new IllegalStateException("broken");
                        })))
                .hasMessage("broken");

        // When
        String answer = write("key", "request");

        // Then
        assertThat(answer).isEqualTo("answer 1");
    }

    @Test
    void shouldWriteOnceForTwoRequestsAtOnce() throws Exception {
        // Given
        Callable<String> request = () -> write("key", "request");

        // When
        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers =
                    threads
                            .invokeAll(List.of(request, request, request, request, request, request, request, request))
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        // Then
        assertThat(answers).containsOnly("answer 1");
        assertThat(writes).hasValue(1);
    }

    private String write(String key, String request) {
        return database.inTenant(
                tenant,
                handle -> idempotency.once(
                        handle,
                        tenant,
                        "test",
                        key,
                        request,
                        String.class,
                        () -> "answer " + writes.incrementAndGet()));
    }
}
