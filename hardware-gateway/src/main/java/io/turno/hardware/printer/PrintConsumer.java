package io.turno.hardware.printer;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps each slip that is to be printed, and wakes its printer. */
@Singleton
class PrintConsumer implements EventConsumer {
    private final PrintJobs jobs;
    private final PrinterDriver printers;

    PrintConsumer(PrintJobs jobs, PrinterDriver printers) {
        this.jobs = jobs;
        this.printers = printers;
    }

    @Override
    public String name() {
        return "hardware-prints";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_COMMANDS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof PrintRequested request) {
            jobs.add(handle, event, request);
            handle.afterCommit(() -> printers.wake(request.deviceId()));
        }
    }
}
