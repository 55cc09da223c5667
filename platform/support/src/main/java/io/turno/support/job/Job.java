package io.turno.support.job;

import java.time.Duration;

/**
 * Work that is due now and then. Make it a {@code @Singleton}; it is found and run, by one instance of the service at a
 * time. A job looks for what is due by the clock, so it follows time travel, and a run that was missed is only late.
 */
public interface Job {

    /** Its name in {@code /jobs/{name}/run} and in the history. */
    String name();

    /** How long to rest between two runs, in real time. */
    Duration every();

    /** Does what is due. @return how many things it handled; 0 when there was nothing to do */
    int run();
}
