package io.turno.policy.change;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FieldChangeTest {

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("definitions")
    void shouldNameTheFieldsThatBecameOthers(String before, String after, List<String> expected)
            throws JsonProcessingException {
        // When
        var changes = FieldChange.between(json(before), json(after));

        // Then
        assertThat(changes.stream()
                        .map(change -> "%s: %s -> %s".formatted(change.pointer(), change.before(), change.after())))
                .isEqualTo(expected);
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                arguments("{'a': 1}", "{'a': 1}", List.of()),
                arguments("{'a': 1}", "{'a': 2}", List.of("/a: 1 -> 2")),
                arguments("{'a': 1}", "{'b': 2}", List.of("/a: 1 -> null", "/b: null -> 2")),
                arguments("{'a': {'b': 1, 'c': 1}}", "{'a': {'b': 2, 'c': 1}}", List.of("/a/b: 1 -> 2")),
                arguments("{'a': [1, 2]}", "{'a': [1, 2, 3]}", List.of("/a: [1,2] -> [1,2,3]")),
                arguments("{'a': {'b': 1}}", "{'a': 1}", List.of("/a: {\"b\":1} -> 1")),
                arguments("{'a/b': 1, 'm~n': 1}", "{}", List.of("/a~1b: 1 -> null", "/m~0n: 1 -> null")),
                arguments(null, "{'a': 1}", List.of(": null -> {\"a\":1}")),
                arguments("{'a': 1}", null, List.of(": {\"a\":1} -> null")));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text == null ? null : new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
