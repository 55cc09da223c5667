package io.turno.sandbox.keypad;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import org.jboss.logging.Logger;

/** All the keypad emulators. */
@Singleton
public class KeypadPanel {
    private static final Logger LOG = Logger.getLogger(KeypadPanel.class);
    private static final int ADDRESS = 1;

    private final SandboxConfig config;
    private final SuiteClock clock;
    private volatile List<KeypadPort> keypads = List.of();

    KeypadPanel(SandboxConfig config, SuiteClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        keypads = config.keypadPorts().stream().map(this::open).toList();
        LOG.infof("Keypad emulators listen: ports=%s", ports());
    }

    private KeypadPort open(int port) {
        return KeypadPort.open(config.host(), port, new Keypad(ADDRESS, clock, new SecureRandom()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        keypads.forEach(KeypadPort::close);
    }

    List<KeypadPort> keypads() {
        return keypads;
    }

    Optional<KeypadPort> at(int port) {
        return keypads.stream().filter(keypad -> keypad.port() == port).findFirst();
    }

    /** Where they listen, in the configured order. */
    public List<Integer> ports() {
        return keypads.stream().map(KeypadPort::port).toList();
    }

    public boolean isOpen() {
        return keypads.stream().allMatch(KeypadPort::isOpen);
    }
}
