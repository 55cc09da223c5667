package io.turno.hardware.led;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceDriver;
import io.turno.hardware.device.DrivenDevice;

/** Drives every counter LED whose endpoint is {@code tcp:}. */
@Singleton
class TcpLedDriver implements DeviceDriver {
    private final HardwareConfig.Led settings;
    private final Clock clock;

    TcpLedDriver(HardwareConfig config, Clock clock) {
        this.settings = config.led();
        this.clock = clock;
    }

    @Override
    public boolean drives(DevicePlan device) {
        return device.kind() == DevicePlan.Kind.COUNTER_LED && device.endpoint().startsWith(LedEndpoint.SCHEME + ":");
    }

    @Override
    public DrivenDevice drive(DevicePlan device) {
        return TcpLed.start(LedEndpoint.of(device.endpoint()), settings, clock);
    }
}
