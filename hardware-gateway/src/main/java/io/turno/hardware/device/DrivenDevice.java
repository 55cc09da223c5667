package io.turno.hardware.device;

/** One device under the care of its driver. Made ready by {@link DeviceDriver#drive}; no method waits for the device. */
public interface DrivenDevice extends AutoCloseable {

    /** From now on it is to show this, however long the device takes to come back. The newest state wins. */
    void show(CounterState counter);

    DeviceHealth health();

    /** Lets go of the device; what it shows stays. */
    @Override
    void close();
}
