package io.turno.hardware.device;

import java.time.Duration;
import java.time.Instant;

import io.turno.contracts.PureRule;

/**
 * What others are told of a device.
 *
 * @param silent not heard of for so long that somebody should look after it
 * @param problem e.g. {@code paper-out}; null where there is none
 */
@PureRule
public record DeviceState(boolean connected, boolean silent, String problem) {

    /**
     * @param since when the device was taken into care: one that never answered is not silent at once
     * @param silentAfter how long it may be away
     */
    static DeviceState of(DeviceHealth health, Instant since, Instant now, Duration silentAfter) {
        Instant lastHeard = health.lastSeen() == null || health.lastSeen().isBefore(since) ? since : health.lastSeen();
        boolean silent = !health.connected() && !lastHeard.plus(silentAfter).isAfter(now);
        return new DeviceState(health.connected(), silent, health.connected() ? health.problem() : null);
    }
}
