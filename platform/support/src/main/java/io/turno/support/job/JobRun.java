package io.turno.support.job;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of a job.
 *
 * @param trigger {@code schedule} or {@code request}
 * @param handled how many things it changed
 * @param error null where it went well
 */
public record JobRun(
        UUID id, String name, String trigger, Instant startedAt, long elapsedMs, int handled, String error) {

    /** Idle ticks of the schedule leave no trace. */
    boolean isWorthKeeping() {
        return handled > 0 || error != null || trigger.equals(JobSchedule.BY_REQUEST);
    }
}
