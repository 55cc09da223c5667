package io.turno.branch.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;

/**
 * Digits of a ticket's number, typed on keys that have no letters: {@code 7} is A007 rather than A017, and {@code 107} is
 * A107. Of several tickets that end so, the one whose number is exactly this comes first, then the one that came first.
 */
@PureRule
record TypedNumber(String digits) {

    /** The number that is meant. @param numbers of those who wait, in the order in which they came */
    Optional<String> among(List<String> numbers) {
        return numbers.stream()
                .filter(number -> number.endsWith(digits))
                .min(Comparator.comparing(number -> !isExactly(number)));
    }

    private boolean isExactly(String number) {
        return withoutZeros(number.replaceAll("\\D", "")).equals(withoutZeros(digits));
    }

    private static String withoutZeros(String text) {
        return text.replaceFirst("^0+", "");
    }
}
