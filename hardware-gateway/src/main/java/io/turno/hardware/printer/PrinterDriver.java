package io.turno.hardware.printer;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceDriver;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.line.LineOpener;
import io.turno.hardware.line.Place;

/** Drives every ticket printer. */
@Singleton
class PrinterDriver implements DeviceDriver {
    private final LineOpener opener;
    private final PrintJobs jobs;
    private final SlipPage page;
    private final HardwareConfig config;
    private final Clock clock;
    private final Map<UUID, SlipPrinter> printers = new ConcurrentHashMap<>();

    PrinterDriver(LineOpener opener, PrintJobs jobs, SlipPage page, HardwareConfig config, Clock clock) {
        this.opener = opener;
        this.jobs = jobs;
        this.page = page;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean drives(DevicePlan device) {
        return device.kind() == DevicePlan.Kind.PRINTER;
    }

    @Override
    public DrivenDevice drive(DevicePlan device) {
        Place place = Place.of(device.endpoint(), Set.of()).place();
        var printer = new SlipPrinter(device.id(), () -> connect(place), jobs, page, config, clock);
        printers.put(device.id(), printer);
        printer.start(() -> printers.remove(device.id(), printer));
        return printer;
    }

    private PrinterLink connect(Place place) throws IOException {
        return new PrinterLink(opener.open(place), config.printer());
    }

    /** There is something to print. */
    void wake(UUID deviceId) {
        SlipPrinter printer = printers.get(deviceId);
        if (printer != null) {
            printer.wake();
        }
    }
}
