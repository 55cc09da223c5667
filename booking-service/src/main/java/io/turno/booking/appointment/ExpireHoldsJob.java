package io.turno.booking.appointment;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.turno.support.job.Job;

/** Gives back the places of holds that ran out. */
@Singleton
class ExpireHoldsJob implements Job {
    static final String NAME = "expire-holds";

    private final HoldPlace holds;

    ExpireHoldsJob(HoldPlace holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int run() {
        int handled = 0;
        while (holds.expireNext()) {
            handled++;
        }
        return handled;
    }
}
