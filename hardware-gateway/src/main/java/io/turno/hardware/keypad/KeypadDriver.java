package io.turno.hardware.keypad;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceDriver;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.line.Lines;

/** Drives every keypad, and knows which is which. */
@Singleton
class KeypadDriver implements DeviceDriver {
    private final Lines lines;
    private final TakeKeyPress presses;
    private final Duration problemShown;
    private final Map<UUID, CounterKeypad> keypads = new ConcurrentHashMap<>();

    KeypadDriver(Lines lines, TakeKeyPress presses, HardwareConfig config) {
        this.lines = lines;
        this.presses = presses;
        this.problemShown = config.keypad().problemShown();
    }

    @Override
    public boolean drives(DevicePlan device) {
        return device.kind() == DevicePlan.Kind.KEYPAD;
    }

    @Override
    public DrivenDevice drive(DevicePlan device) {
        if (device.counterId() == null) {
            throw new IllegalArgumentException("a keypad belongs to a counter");
        }
        var keypad = new CounterKeypad(device, lines, presses, problemShown, () -> keypads.remove(device.id()));
        keypads.put(device.id(), keypad);
        return keypad;
    }

    /** The keypad with this id, while it is in care. */
    Optional<CounterKeypad> keypad(UUID deviceId) {
        return Optional.ofNullable(keypads.get(deviceId));
    }
}
