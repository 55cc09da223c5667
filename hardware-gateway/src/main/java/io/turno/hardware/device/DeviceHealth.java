package io.turno.hardware.device;

import java.time.Instant;

/**
 * How a device is.
 *
 * @param connected true while it answers
 * @param lastSeen when it last answered, by the suite's clock; null if never
 * @param lastError the last thing that went wrong, ever; null if nothing has
 * @param lastErrorAt when that was
 * @param firmware as it says itself; null until it did
 */
public record DeviceHealth(
        boolean connected, Instant lastSeen, String lastError, Instant lastErrorAt, String firmware) {
    public static final DeviceHealth UNKNOWN = new DeviceHealth(false, null, null, null, null);

    /** It answered. */
    public DeviceHealth seen(Instant now) {
        return new DeviceHealth(true, now, lastError, lastErrorAt, firmware);
    }

    /** It answers, and says what it is. */
    public DeviceHealth running(String newFirmware) {
        return new DeviceHealth(connected, lastSeen, lastError, lastErrorAt, newFirmware);
    }

    /** It answers, but not as it should. */
    public DeviceHealth troubled(String error, Instant now) {
        return new DeviceHealth(connected, lastSeen, error, now, firmware);
    }

    /** It no longer answers. */
    public DeviceHealth lost(String error, Instant now) {
        return new DeviceHealth(false, lastSeen, error, now, firmware);
    }
}
