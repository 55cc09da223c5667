package io.turno.support.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Runs a job under its lock and writes the history. The lock is a locked row: it goes with a crashed instance. */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int MOST_ERROR_CHARACTERS = 500;

    private final Database database;
    private final JobHistory history;
    private final Clock clock;

    public JobRunner(Database database, JobHistory history, Clock clock) {
        this.database = database;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Runs it now, unless another instance is just doing so.
     *
     * @return what happened; empty where another instance holds the job
     */
    public Optional<JobRun> run(Job job, String trigger) {
        return database.acrossTenants(
                handle -> lock(handle, job) ? Optional.of(runLocked(job, trigger)) : Optional.empty());
    }

    private static boolean lock(Handle handle, Job job) {
        String claim = "select name from job_lock where name = ? for update skip locked";
        return handle.select(claim, job.name()).mapTo(String.class).findOne().isPresent();
    }

    /** Makes the row that {@link #run} locks. */
    void prepare(Job job) {
        database.acrossTenants(
                handle -> handle.execute("insert into job_lock (name) values (?) on conflict do nothing", job.name()));
    }

    private JobRun runLocked(Job job, String trigger) {
        Instant startedAt = clock.instant();
        long startedNanos = System.nanoTime();
        int handled = 0;
        String error = null;
        try {
            handled = job.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Job failed: name=%s", job.name());
            error = shortened(failure);
        }
        long elapsed = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
        var run =
                new JobRun(UuidCreator.getTimeOrderedEpoch(), job.name(), trigger, startedAt, elapsed, handled, error);
        if (run.isWorthKeeping()) {
            history.keep(run);
        }
        return run;
    }

    private static String shortened(RuntimeException failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(MOST_ERROR_CHARACTERS, text.length()));
    }
}
