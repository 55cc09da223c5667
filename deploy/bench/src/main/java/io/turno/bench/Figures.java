package io.turno.bench;

import java.util.Arrays;
import java.util.Map;

/**
 * What came out of one load.
 *
 * @param perSecond answers
 * @param nanos how long each took, in order
 * @param outcomes how many of each kind
 */
record Figures(double perSecond, long[] nanos, Map<String, Long> outcomes) {

    static Figures of(long[] nanos, long elapsedNanos, Map<String, Long> outcomes) {
        Arrays.sort(nanos);
        return new Figures(nanos.length * 1e9 / elapsedNanos, nanos, outcomes);
    }

    /** In milliseconds. */
    double percentile(double percent) {
        int index = (int) Math.ceil(percent / 100 * nanos.length) - 1;
        return nanos[Math.clamp(index, 0, nanos.length - 1)] / 1e6;
    }
}
