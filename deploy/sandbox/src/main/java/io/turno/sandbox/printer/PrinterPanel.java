package io.turno.sandbox.printer;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import org.jboss.logging.Logger;

/** All the printer emulators. */
@Singleton
public class PrinterPanel {
    private static final Logger LOG = Logger.getLogger(PrinterPanel.class);

    private final SandboxConfig config;
    private final SuiteClock clock;
    private volatile List<PrinterPort> printers = List.of();

    PrinterPanel(SandboxConfig config, SuiteClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        printers = config.printerPorts().stream()
                .map(port -> PrinterPort.open(config.host(), port, new Printer(clock)))
                .toList();
        LOG.infof("Printer emulators listen: ports=%s", ports());
    }

    void stop(@Observes ShutdownEvent stopping) {
        printers.forEach(PrinterPort::close);
    }

    List<PrinterPort> printers() {
        return printers;
    }

    Optional<PrinterPort> at(int port) {
        return printers.stream().filter(printer -> printer.port() == port).findFirst();
    }

    /** Where they listen, in the configured order. */
    public List<Integer> ports() {
        return printers.stream().map(PrinterPort::port).toList();
    }

    public boolean isOpen() {
        return printers.stream().allMatch(PrinterPort::isOpen);
    }
}
