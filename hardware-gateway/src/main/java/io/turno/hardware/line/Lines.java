package io.turno.hardware.line;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.turno.contracts.device.Frame;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.Face;

/** All open lines: devices whose endpoints name the same place share one. */
@Singleton
public class Lines {
    private final LineOpener opener;
    private final HardwareConfig.Line settings;
    private final Clock clock;
    private final Map<Place, SharedLine> open = new HashMap<>();

    public Lines(LineOpener opener, HardwareConfig config, Clock clock) {
        this.opener = opener;
        this.settings = config.line();
        this.clock = clock;
    }

    /** A device on its line. No method waits for it. */
    public final class Seat implements AutoCloseable {
        private final Place place;
        private final SharedLine line;
        private final Station station;

        private Seat(Place place, SharedLine line, Station station) {
            this.place = place;
            this.line = line;
            this.station = station;
        }

        /** From now on it is to show this; the newest face wins. */
        public void show(Face face) {
            station.want(face);
            line.wake();
        }

        public DeviceHealth health() {
            return station.health();
        }

        /** Lets go of the device; what it shows stays. */
        @Override
        public void close() {
            leave(place, line, station);
        }
    }

    /** Takes a device that never speaks unasked into care. */
    public Seat join(LineEndpoint endpoint) {
        return join(endpoint, Optional.empty());
    }

    /** @param reports what to answer to what the device says by itself; empty where it is to say it again */
    public Seat join(LineEndpoint endpoint, Function<Frame, Optional<Frame>> reports) {
        return join(endpoint, Optional.of(reports));
    }

    private synchronized Seat join(LineEndpoint endpoint, Optional<Function<Frame, Optional<Frame>>> reports) {
        Place place = endpoint.place();
        SharedLine line = open.computeIfAbsent(place, far -> new SharedLine(far, opener, settings));
        var station = new Station(endpoint.address(), settings, clock, reports);
        line.join(station);
        return new Seat(place, line, station);
    }

    private synchronized void leave(Place place, SharedLine line, Station station) {
        if (line.leave(station)) {
            open.remove(place, line);
        }
    }
}
