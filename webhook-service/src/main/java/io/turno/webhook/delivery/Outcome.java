package io.turno.webhook.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of one call.
 *
 * @param at when it was over
 * @param status what the endpoint answered; null where it did not
 * @param response the beginning of the body that came with the status
 * @param error why it counts as failed; null where it does not
 */
record Outcome(Instant at, Duration elapsed, Integer status, String response, String error) {
    private static final int GONE = 410;

    boolean isSuccess() {
        return error == null;
    }

    /** The endpoint says that it wants nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
