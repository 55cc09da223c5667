package io.turno.notification.message;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Wakes a sender of this instance when something became due, so that nobody need ask the database often. */
@Singleton
public class DueBell {
    private final Semaphore rings = new Semaphore(0);

    /** Wakes one sender. Call it after the commit. */
    public void ring() {
        rings.release();
    }

    /** Until the next ring, or this long in real time. */
    public void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            // Whoever is woken takes all there is, so one wake is as good as a hundred.
            rings.drainPermits();
        }
    }
}
