package io.turno.hardware.led;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.DeviceDriver;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.device.Face;
import io.turno.hardware.line.LineEndpoint;
import io.turno.hardware.line.Lines;

/** Drives every counter LED: shows the number of whoever is at the counter. */
@Singleton
class LedDriver implements DeviceDriver {
    private final Lines lines;

    LedDriver(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean drives(DevicePlan device) {
        return device.kind() == DevicePlan.Kind.COUNTER_LED;
    }

    @Override
    public DrivenDevice drive(DevicePlan device) {
        return new CounterLed(lines.join(LineEndpoint.of(device.endpoint())));
    }

    private record CounterLed(Lines.Seat seat) implements DrivenDevice {
        @Override
        public void show(CounterState counter) {
            seat.show(Face.of(counter.ticket()));
        }

        @Override
        public DeviceHealth health() {
            return seat.health();
        }

        @Override
        public void close() {
            seat.close();
        }
    }
}
