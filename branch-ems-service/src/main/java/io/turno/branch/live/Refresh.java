package io.turno.branch.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Does a work whenever asked, never twice at once; asked often, it does it once for all of them, and not too often. */
final class Refresh {
    private static final Duration REST = Duration.ofMillis(20);

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
            work.run();
            rest();
        } while (!asked.compareAndSet(seen, 0));
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
