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
 * @param problem what somebody has to do something about, e.g. {@code paper-out}; null where there is nothing
 */
public record DeviceHealth(
        boolean connected, Instant lastSeen, String lastError, Instant lastErrorAt, String firmware, String problem) {
    public static final DeviceHealth UNKNOWN = new DeviceHealth(false, null, null, null, null, null);

    /** It answered. */
    public DeviceHealth seen(Instant now) {
        return new DeviceHealth(true, now, lastError, lastErrorAt, firmware, problem);
    }

    /** It answers, and says what it is. */
    public DeviceHealth running(String newFirmware) {
        return new DeviceHealth(connected, lastSeen, lastError, lastErrorAt, newFirmware, problem);
    }

    /** It answers, but not as it should. */
    public DeviceHealth troubled(String error, Instant now) {
        return new DeviceHealth(connected, lastSeen, error, now, firmware, problem);
    }

    /** It no longer answers. */
    public DeviceHealth lost(String error, Instant now) {
        return new DeviceHealth(false, lastSeen, error, now, firmware, problem);
    }

    /** It answers, and says what it needs. @param newProblem null where it needs nothing */
    public DeviceHealth needing(String newProblem, Instant now) {
        boolean news = newProblem != null && !newProblem.equals(problem);
        return new DeviceHealth(
                connected, lastSeen, news ? newProblem : lastError, news ? now : lastErrorAt, firmware, newProblem);
    }
}
