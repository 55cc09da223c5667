package io.turno.support.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

import io.turno.stack.DatabaseAccess;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.time.MovableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Work under a name of its own. */
    record TestJob(String name, IntSupplier work) implements Job {
        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public int run() {
            return work.getAsInt();
        }
    }

    private final MovableClock clock = new MovableClock();
    private final Database database = Platform.shared().database();
    private final JobHistory history = new JobHistory(database);
    private final JobRunner instance = new JobRunner(database, history, clock);
    private final JobRunner otherInstance = new JobRunner(database, new JobHistory(database), clock);

    @Test
    void shouldLetOneInstanceRunItWhenTwoTryAtOnce() {
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Job job = job(() -> {
            started.countDown();
            pauseUntil(mayEnd);
            return 1;
        });

        try (var thread = Executors.newSingleThreadExecutor()) {
            var first = thread.submit(() -> instance.run(job, JobSchedule.BY_SCHEDULE));
            pauseUntil(started);
            Optional<JobRun> second = otherInstance.run(job, JobSchedule.BY_SCHEDULE);
            mayEnd.countDown();

            assertThat(second).isEmpty();
            assertThat(first).succeedsWithin(PATIENCE).matches(Optional::isPresent);
        }
        assertThat(otherInstance.run(job, JobSchedule.BY_SCHEDULE))
                .as("once it is free")
                .isPresent();
    }

    @Test
    void shouldFreeTheJobWhenTheInstanceThatRunsItDies() throws SQLException {
        Job job = job(() -> 1);
        Connection dying = connectionThatHolds(job);
        assertThat(instance.run(job, JobSchedule.BY_SCHEDULE)).isEmpty();

        dying.abort(Runnable::run);

        await().until(() -> instance.run(job, JobSchedule.BY_SCHEDULE).isPresent());
    }

    @Test
    void shouldRunTwoJobsAtOnceWhenTheyAreDifferent() {
        Job inner = job(() -> 1);
        Job outer = job(() -> otherInstance
                .run(inner, JobSchedule.BY_SCHEDULE)
                .map(JobRun::handled)
                .orElse(0));

        Optional<JobRun> run = instance.run(outer, JobSchedule.BY_SCHEDULE);

        assertThat(run).get().extracting(JobRun::handled).isEqualTo(1);
    }

    @Test
    void shouldKeepTheRunByTheSuitesClockWhenItHandledSomething() {
        var tomorrow = Instant.parse("2030-12-01T08:50:00Z");
        clock.moveTo(tomorrow);
        Job job = job(() -> 7);

        instance.run(job, JobSchedule.BY_SCHEDULE);

        assertThat(runsOf(job)).singleElement().satisfies(run -> {
            assertThat(run.handled()).isEqualTo(7);
            assertThat(run.trigger()).isEqualTo("schedule");
            assertThat(run.error()).isNull();
            assertThat(run.elapsedMs()).isNotNegative();
            assertThat(run.startedAt()).isBetween(tomorrow, tomorrow.plusSeconds(60));
        });
    }

    @Test
    void shouldLeaveNoTraceWhenNothingWasDue() {
        Job job = job(() -> 0);

        instance.run(job, JobSchedule.BY_SCHEDULE);

        assertThat(runsOf(job)).isEmpty();
    }

    @Test
    void shouldKeepTheRunWhenNothingWasDueButSomebodyAsked() {
        Job job = job(() -> 0);

        instance.run(job, JobSchedule.BY_REQUEST);

        assertThat(runsOf(job)).singleElement().extracting(JobRun::trigger).isEqualTo("request");
    }

    @Test
    void shouldKeepTheErrorAndFreeTheJobWhenItFails() {
        Job job = job(() -> {
            throw new IllegalStateException("out of order".repeat(100));
        });

        Optional<JobRun> run = instance.run(job, JobSchedule.BY_SCHEDULE);

        assertThat(run)
                .get()
                .extracting(JobRun::error)
                .asString()
                .contains("out of order")
                .hasSize(500);
        assertThat(runsOf(job))
                .extracting(JobRun::id)
                .containsExactly(run.orElseThrow().id());
        assertThat(otherInstance.run(job, JobSchedule.BY_SCHEDULE))
                .as("free again")
                .isPresent();
    }

    @Test
    void shouldKeepTheErrorWhenAStatementOfTheJobFails() {
        Job job = job(() -> database.acrossTenants(handle -> handle.execute("select 1 / 0")));

        instance.run(job, JobSchedule.BY_SCHEDULE);

        assertThat(runsOf(job))
                .singleElement()
                .extracting(JobRun::error)
                .asString()
                .contains("division by zero");
    }

    @Test
    void shouldKeepWhatTheJobFinishedWhenItFailsLater() {
        var done = UUID.randomUUID();
        Job job = job(() -> {
            database.inTenant(
                    done, handle -> handle.execute("insert into written (tenant_id, what) values (?, 'done')", done));
            throw new IllegalStateException("out of order");
        });

        instance.run(job, JobSchedule.BY_SCHEDULE);

        List<String> kept = database.inTenant(done, handle -> handle.createQuery("select what from written")
                .mapTo(String.class)
                .list());
        assertThat(kept).containsExactly("done");
    }

    @Test
    void shouldPageThroughTheHistoryWithoutGapsWhenThereIsMoreThanAPage() {
        Job job = job(() -> 1);
        for (int run = 0; run < 5; run++) {
            instance.run(job, JobSchedule.BY_REQUEST);
        }

        Page<JobRun> first = history.of(job.name(), 2, null);
        Page<JobRun> second = history.of(job.name(), 2, UUID.fromString(first.next()));
        Page<JobRun> third = history.of(job.name(), 2, UUID.fromString(second.next()));

        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third)).flatExtracting(Page::items).isEqualTo(runsOf(job));
    }

    private TestJob job(IntSupplier work) {
        var job = new TestJob("job-" + UUID.randomUUID(), work);
        instance.prepare(job);
        return job;
    }

    private List<JobRun> runsOf(Job job) {
        return history.of(job.name(), Page.MOST, null).items();
    }

    private static Connection connectionThatHolds(Job job) throws SQLException {
        DatabaseAccess access = Platform.shared().access();
        Connection connection =
                Platform.source(access.url(), access.user(), access.password()).getConnection();
        connection.setAutoCommit(false);
        try (var claim = connection.prepareStatement("select 1 from job_lock where name = ? for update")) {
            claim.setString(1, job.name());
            claim.execute();
        }
        return connection;
    }

    private static void pauseUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
