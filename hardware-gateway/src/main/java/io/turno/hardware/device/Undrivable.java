package io.turno.hardware.device;

/** A device that the plan names but nobody can speak to; keeps it, and the reason, in the list. */
record Undrivable(DeviceHealth health) implements DrivenDevice {

    @Override
    public void show(CounterState counter) {
        // There is nobody to tell; the health says so.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
