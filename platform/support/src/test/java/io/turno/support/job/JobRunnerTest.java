package io.turno.support.job;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.turno.support.Platform;
import io.turno.support.data.Database;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobRunnerTest {
    private final Database database = Platform.shared().database();
    private final JobHistory history = new JobHistory(database);
    private final JobRunner runner = new JobRunner(database, history, Clock.systemUTC());
    private final String name = "job-" + UUID.randomUUID();

    /** A job of this name that does so. */
    private record TestJob(String name, java.util.function.IntSupplier work) implements Job {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public int run() {
            return work.getAsInt();
        }
    }

    @Test
    void shouldRunAJobOnceAtATime() throws Exception {
        // Given
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = new TestJob(name, () -> {
            running.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return 1;
        });
        runner.prepare(slow);
        var first = CompletableFuture.supplyAsync(() -> runner.run(slow, JobSchedule.BY_REQUEST));
        running.await();

        // When
        var second = runner.run(slow, JobSchedule.BY_REQUEST);

        // Then
        assertThat(second).isEmpty();
        mayEnd.countDown();
        assertThat(first.get())
                .hasValueSatisfying(run -> assertThat(run.handled()).isOne());
    }

    @Test
    void shouldWriteDownAFailure() {
        // Given
        var broken = new TestJob(name, () -> {
            throw new IllegalStateException("the reason");
        });
        runner.prepare(broken);

        // When
        runner.run(broken, JobSchedule.BY_REQUEST);

        // Then
        var runs = history.of(name, 10, null).items();
        assertThat(runs).singleElement().satisfies(run -> assertThat(run.error())
                .contains("the reason"));
    }
}
