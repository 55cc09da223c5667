package io.turno.hardware.signage;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.DeviceDriver;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.DrivenDevice;

/** Screens are browsers that come by themselves: there is nothing to drive, only to see whether they are there. */
@Singleton
class ScreenDriver implements DeviceDriver {
    private final ScreenPresence presence;

    ScreenDriver(ScreenPresence presence) {
        this.presence = presence;
    }

    @Override
    public boolean drives(DevicePlan device) {
        return switch (device.kind()) {
            case SIGNAGE, COUNTER_SCREEN -> true;
            case COUNTER_LED, KEYPAD, PRINTER, KIOSK -> false;
        };
    }

    @Override
    public DrivenDevice drive(DevicePlan device) {
        return new WatchedScreen(device.id(), presence);
    }

    private record WatchedScreen(UUID id, ScreenPresence presence) implements DrivenDevice {
        @Override
        public void show(CounterState counter) {
            // Its own stream tells it.
        }

        @Override
        public DeviceHealth health() {
            return presence.health(id);
        }

        @Override
        public void close() {
            // The browser closes its stream, or not: it may be of use without being planned.
        }
    }
}
