package io.turno.webhook.subscription;

import java.util.List;

import io.turno.contracts.PureRule;

/** Which types of event are meant: named in full, or a family like {@code turno.ticket.*}. A pure rule. */
@PureRule
public record EventFilter(List<String> patterns) {
    private static final String FAMILY = ".*";

    public boolean matches(String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.endsWith(FAMILY)
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
