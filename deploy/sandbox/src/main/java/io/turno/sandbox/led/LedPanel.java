package io.turno.sandbox.led;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import org.jboss.logging.Logger;

/** All the LED emulators. */
@Singleton
public class LedPanel {
    private static final Logger LOG = Logger.getLogger(LedPanel.class);
    private static final int ADDRESS = 1;

    private final SandboxConfig config;
    private final SuiteClock clock;
    private volatile List<LedLine> lines = List.of();

    LedPanel(SandboxConfig config, SuiteClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        lines = config.ledPorts().stream().map(this::open).toList();
        LOG.infof("LED emulators listen: ports=%s", ports());
    }

    private LedLine open(int port) {
        return LedLine.open(config.host(), port, new LedDisplay(ADDRESS, clock));
    }

    void stop(@Observes ShutdownEvent stopping) {
        lines.forEach(LedLine::close);
    }

    List<LedLine> lines() {
        return lines;
    }

    /** Where they listen, in the configured order. */
    public List<Integer> ports() {
        return lines.stream().map(LedLine::port).toList();
    }

    public boolean isOpen() {
        return lines.stream().allMatch(LedLine::isOpen);
    }
}
