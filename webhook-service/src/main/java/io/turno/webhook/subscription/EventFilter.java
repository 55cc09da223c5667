package io.turno.webhook.subscription;

import java.util.List;
import java.util.regex.Pattern;

import io.turno.contracts.PureRule;

/** Which types of event are meant: named in full, or a family like {@code turno.ticket.*}. A pure rule. */
@PureRule
public record EventFilter(List<String> patterns) {
    private static final String FAMILY = ".*";
    private static final Pattern SHAPE = Pattern.compile("turno(\\.[a-z][a-z0-9-]*)+(\\.\\*)?");

    public boolean matches(String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    static boolean isPattern(String text) {
        return SHAPE.matcher(text).matches();
    }

    private static boolean matches(String pattern, String type) {
        return pattern.endsWith(FAMILY)
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
