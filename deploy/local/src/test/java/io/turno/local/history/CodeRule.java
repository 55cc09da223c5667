package io.turno.local.history;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two open appointments have the same code. */
final class CodeRule {
    private CodeRule() {}

    static Stream<String> violations(History history) {
        return history.appointments().stream()
                .map(Stored::state)
                .filter(State::isOpen)
                .map(State::code)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(code -> code.getValue() > 1)
                .map(code -> "Code " + code.getKey() + " is used by " + code.getValue() + " open appointments");
    }
}
