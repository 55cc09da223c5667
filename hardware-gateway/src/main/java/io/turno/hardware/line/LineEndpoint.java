package io.turno.hardware.line;

import java.util.Set;

/**
 * Where a device that speaks in frames is: {@code tcp://192.0.2.7:4001?address=1} or
 * {@code serial:/dev/ttyUSB0?baud=9600&address=1}.
 *
 * @param address of the device on its line, 1 to 255
 */
public record LineEndpoint(Place place, int address) {
    private static final String ADDRESS = "address";
    private static final int LAST = 255;

    /** @throws IllegalArgumentException where it is no such endpoint */
    public static LineEndpoint of(String text) {
        Place.Parsed parsed = Place.of(text, Set.of(ADDRESS));
        Integer address = parsed.settings().get(ADDRESS);
        if (address == null || parsed.settings().size() > 1) {
            throw Place.Syntax.wrong();
        }
        if (address > LAST) {
            throw new IllegalArgumentException("an address is 1 to 255");
        }
        return new LineEndpoint(parsed.place(), address);
    }
}
