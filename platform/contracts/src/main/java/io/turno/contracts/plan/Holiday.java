package io.turno.contracts.plan;

import java.time.LocalDate;
import java.util.Map;

/**
 * A date on which a branch stays closed, unless an exception of that date opens it.
 *
 * @param names per BCP 47 tag; never empty
 */
public record Holiday(LocalDate date, Map<String, String> names) {
    public Holiday {
        Needed.check("date", date);
        Needed.check("names", names);
        names = Map.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names is empty");
        }
    }
}
