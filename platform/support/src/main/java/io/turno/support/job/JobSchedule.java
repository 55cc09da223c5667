package io.turno.support.job;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Runs every {@link Job} of the service at its pace, from start to stop. */
@Singleton
class JobSchedule {
    static final String BY_SCHEDULE = "schedule";
    static final String BY_REQUEST = "request";
    private static final Logger LOG = Logger.getLogger(JobSchedule.class);
    private static final int THREADS = 2;
    private static final long LAST_RUN_SECONDS = 10;

    private final Instance<Job> jobs;
    private final JobRunner runner;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("job-", 0).factory());

    JobSchedule(@Any Instance<Job> jobs, JobRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
    }

    Optional<Job> named(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        for (Job job : jobs) {
            runner.prepare(job);
            long pause = job.every().toMillis();
            timer.scheduleWithFixedDelay(() -> runQuietly(job), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** An exception that escaped would end the schedule of this job. */
    private void runQuietly(Job job) {
        try {
            runner.run(job, BY_SCHEDULE);
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Job waits: name=%s, cause=%s", job.name(), databaseAway);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(LAST_RUN_SECONDS, TimeUnit.SECONDS);
    }
}
