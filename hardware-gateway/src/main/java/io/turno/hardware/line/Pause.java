package io.turno.hardware.line;

import java.time.Duration;

/** How long to wait before connecting again: not at all, then 1 s, 2 s, 4 s and so on up to the longest. */
public final class Pause {
    private static final int DOUBLINGS = 20;

    private Pause() {}

    /** @param failures in a row, at least one */
    public static Duration after(int failures, Duration longest) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 2, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
