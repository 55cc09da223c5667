package io.turno.hardware.line;

import java.io.IOException;

import jakarta.inject.Singleton;

import io.turno.hardware.HardwareConfig;

/** Opens sockets and serial ports. */
@Singleton
class RealLines implements LineOpener {
    private final HardwareConfig.Line settings;

    RealLines(HardwareConfig config) {
        this.settings = config.line();
    }

    @Override
    public Line open(Place place) throws IOException {
        return switch (place) {
            case Place.Tcp tcp -> TcpLine.open(tcp, settings.connectTimeout());
            case Place.Serial serial -> SerialLine.open(serial);
        };
    }
}
