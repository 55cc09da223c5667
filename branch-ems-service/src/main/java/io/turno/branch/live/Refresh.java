package io.turno.branch.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Does a work whenever asked, never twice at once; asked often, it does it once for all of them, and not too often. */
final class Refresh {
    private static final Duration LEAST_REST = Duration.ofMillis(20);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    /** Rests so many times as long as the work took, so that most of a processor is left to who asks. */
    private static final int RESTS = 4;

    private final AtomicInteger asked = new AtomicInteger();
    private final Runnable work;

    Refresh(Runnable work) {
        this.work = work;
    }

    void ask() {
        if (asked.getAndIncrement() == 0) {
            Thread.ofVirtual().name("live-refresh").start(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = asked.get();
            long began = System.nanoTime();
            work.run();
            rest(Duration.ofNanos(System.nanoTime() - began).multipliedBy(RESTS));
        } while (!asked.compareAndSet(seen, 0));
    }

    private static void rest(Duration fair) {
        Duration rest = fair.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : fair;
        try {
            Thread.sleep(rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
