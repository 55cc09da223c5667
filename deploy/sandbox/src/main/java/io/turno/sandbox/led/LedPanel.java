package io.turno.sandbox.led;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import io.turno.sandbox.line.FramePort;
import org.jboss.logging.Logger;

/** All the LED emulators. */
@Singleton
public class LedPanel {
    private static final Logger LOG = Logger.getLogger(LedPanel.class);
    private static final int ADDRESS = 1;
    private static final String FIRMWARE = "TL8/1.0";

    private final SandboxConfig config;
    private final SuiteClock clock;
    private volatile List<Led> lines = List.of();

    LedPanel(SandboxConfig config, SuiteClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        lines = config.ledPorts().stream().map(this::open).toList();
        LOG.infof("LED emulators listen: ports=%s", ports());
    }

    /** A display and its port. */
    record Led(LedDisplay display, FramePort port) {}

    private Led open(int port) {
        var display = new LedDisplay(ADDRESS, FIRMWARE, clock);
        return new Led(display, FramePort.open(config.host(), port, display));
    }

    void stop(@Observes ShutdownEvent stopping) {
        lines.forEach(led -> led.port().close());
    }

    List<Led> lines() {
        return lines;
    }

    /** Where they listen, in the configured order. */
    public List<Integer> ports() {
        return lines.stream().map(led -> led.port().port()).toList();
    }

    public boolean isOpen() {
        return lines.stream().allMatch(led -> led.port().isOpen());
    }
}
