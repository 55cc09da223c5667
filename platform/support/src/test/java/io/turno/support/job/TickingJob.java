package io.turno.support.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

/** Due all the time; its second run fails. */
@Singleton
class TickingJob implements Job {
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
        return "ticking";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(50);
    }

    @Override
    public int run() {
        if (runs.incrementAndGet() == 2) {
            throw new IllegalStateException("out of order");
        }
        return 0;
    }

    int runs() {
        return runs.get();
    }
}
