package io.turno.booking.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import io.turno.booking.availability.AvailabilityResource.DayView;

/**
 * What is free at one moment.
 *
 * @param id made of the content, so that every instance of the service gives the same state the same id
 * @param planVersion the plan that it follows
 */
record LiveState(String id, long planVersion, List<DayView> days) {
    private static final int ID_BYTES = 8;

    static LiveState of(long planVersion, List<DayView> days) {
        return new LiveState(fingerprint(days), planVersion, days);
    }

    /** The days that look different from this earlier state of the same board. */
    List<DayView> changesSince(LiveState earlier) {
        return IntStream.range(0, days.size())
                .filter(i -> !days.get(i).equals(earlier.days.get(i)))
                .mapToObj(days::get)
                .toList();
    }

    private static String fingerprint(List<DayView> days) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(days.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
