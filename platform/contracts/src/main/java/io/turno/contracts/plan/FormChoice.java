package io.turno.contracts.plan;

import java.util.Map;

/**
 * One of the answers that a question offers.
 *
 * @param value as it is stored
 * @param labels per BCP 47 tag
 */
public record FormChoice(String value, Map<String, String> labels) {
    public FormChoice {
        Needed.check("value", value);
        Needed.check("labels", labels);
        labels = Map.copyOf(labels);
    }
}
