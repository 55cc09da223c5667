package io.turno.hardware.printer;

import java.util.UUID;

import io.turno.contracts.device.DeviceEvent.PrintRequested;

/**
 * A slip that waits for its printer.
 *
 * @param id of the event that asked for it
 */
record PrintJob(UUID id, PrintRequested request) {}
