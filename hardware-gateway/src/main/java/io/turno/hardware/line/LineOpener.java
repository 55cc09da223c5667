package io.turno.hardware.line;

import java.io.IOException;

/** The way to a {@link Place}. */
@FunctionalInterface
public interface LineOpener {

    /** @throws IOException where nobody is there */
    Line open(Place place) throws IOException;
}
