package io.turno.branch.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.QueuePolicy.ScreenName;

/** What screens that everybody reads may call a person by, beside the number of the ticket. */
@PureRule
final class PublicName {
    private static final int MOST_INITIALS = 3;

    private PublicName() {}

    /**
     * @param allowed by the organisation
     * @param agreed by the person
     * @return null where it is the number only
     */
    static String of(ScreenName allowed, boolean agreed, String name) {
        if (!agreed || name == null || name.isBlank()) {
            return null;
        }
        return switch (allowed) {
            case CODE -> null;
            case INITIALS -> initials(name);
            case NAME -> name.strip();
        };
    }

    /** {@code A. B.} of Ada Byron; by code points, so that no script is cut in two. */
    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(MOST_INITIALS)
                .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
