package io.turno.contracts.device;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an LED says it is, e.g. {@code TL8/1.0;7;1;A001}.
 *
 * @param firmware model and version, 1 to 12 printable characters without a semicolon
 * @param brightness 0 to 9
 * @param text what it shows; empty where it shows nothing
 */
public record LedStatus(String firmware, int brightness, boolean blinking, String text) {
    private static final Pattern WIRE = Pattern.compile("([\\x20-:<-~]{1,12});([0-9]);([01]);([\\x20-~]{0,8})");

    public LedStatus {
        if (!WIRE.matcher(toPayload(firmware, brightness, blinking, text)).matches()) {
            throw new IllegalArgumentException("Not a status an LED can have");
        }
    }

    public String toPayload() {
        return toPayload(firmware, brightness, blinking, text);
    }

    /** The status in the payload of an ACK; empty where it is something else. */
    public static Optional<LedStatus> of(String payload) {
        Matcher wire = WIRE.matcher(payload);
        if (!wire.matches()) {
            return Optional.empty();
        }
        int brightness = Integer.parseInt(wire.group(2));
        boolean blinking = wire.group(3).equals("1");
        return Optional.of(new LedStatus(wire.group(1), brightness, blinking, wire.group(4)));
    }

    private static String toPayload(String firmware, int brightness, boolean blinking, String text) {
        return firmware + ";" + brightness + ";" + (blinking ? 1 : 0) + ";" + text;
    }
}
