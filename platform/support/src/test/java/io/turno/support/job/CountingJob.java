package io.turno.support.job;

import java.time.Duration;

import jakarta.inject.Singleton;

/** Due only when it is asked for. */
@Singleton
class CountingJob implements Job {

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int run() {
        return 3;
    }
}
