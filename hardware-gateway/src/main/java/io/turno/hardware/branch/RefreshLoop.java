package io.turno.hardware.branch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Brings something in line with the database: at once when woken, and after a rest even if nobody woke it. One thread, so
 * an older state never comes after a newer one; any number of wakes during a run make one more run.
 */
public final class RefreshLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RefreshLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration rest;
    private final Runnable refresh;
    private final Semaphore due = new Semaphore(1);
    private final Thread thread;

    private RefreshLoop(String name, Duration rest, Runnable refresh) {
        this.name = name;
        this.rest = rest;
        this.refresh = refresh;
        this.thread = Thread.ofVirtual().name("refresh-" + name).unstarted(this::run);
    }

    /** Starts with a first run. */
    public static RefreshLoop start(String name, Duration rest, Runnable refresh) {
        var loop = new RefreshLoop(name, rest, refresh);
        loop.thread.start();
        return loop;
    }

    public void wake() {
        due.release();
    }

    private void run() {
        try {
            Duration wait = rest;
            while (true) {
                due.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                due.drainPermits();
                wait = succeeds() ? rest : AFTER_FAILURE;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds() {
        try {
            refresh.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("Refresh failed, will be repeated: name=%s, cause=%s", name, failure);
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
