package io.turno.hardware.device;

import io.turno.contracts.plan.DevicePlan;

/** Port: speaks to one kind of device over one kind of line. Make it a {@code @Singleton}; it is found. */
public interface DeviceDriver {

    /** True where this driver knows the kind of device and the scheme of its endpoint. */
    boolean drives(DevicePlan device);

    /**
     * Takes the device into care, in the background.
     *
     * @throws IllegalArgumentException where the endpoint can't be understood; the message says why
     */
    DrivenDevice drive(DevicePlan device);
}
