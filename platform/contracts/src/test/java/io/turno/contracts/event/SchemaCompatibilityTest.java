package io.turno.contracts.event;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaCompatibilityTest {
    private static final String PUBLISHED = """
            {"type": "object", "required": ["id", "status"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "status": {"type": "string", "enum": ["A", "B"]},
              "note": {"type": "string"},
              "labels": {"type": "object", "additionalProperties": {"type": "string"}},
              "parts": {"type": "array", "items": {"type": "object", "properties": {"size": {"type": "integer"}}}}}}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a field goes           | \"note\": {\"type\": \"string\"},       |                                          | /note is gone",
                "a type changes         | \"note\": {\"type\": \"string\"}        | \"note\": {\"type\": \"integer\"}        | /note has another type",
                "a format changes       | \"format\": \"uuid\"                    | \"format\": \"date\"                     | /id has another format",
                "a value is new         | [\"A\", \"B\"]                          | [\"A\", \"B\", \"C\"]                    | /status has other values",
                "a value goes           | [\"A\", \"B\"]                          | [\"A\"]                                  | /status has other values",
                "more is required       | [\"id\", \"status\"]                    | [\"id\", \"status\", \"note\"]           | /note is required now",
                "less is required       | [\"id\", \"status\"]                    | [\"id\"]                                 | /status may be absent now",
                "a list becomes one     | \"array\"                               | \"object\"                              | /parts has another type",
                "a map's values change  | Properties\": {\"type\": \"string\"}    | Properties\": {\"type\": \"number\"}    | /labels/additionalProperties has another type",
                "a field is closed      | \"note\": {\"type\": \"string\"}        | \"note\": {\"type\": \"string\", \"enum\": [\"A\"]} | /note has other values",
                "an inner field changes | \"size\": {\"type\": \"integer\"}       | \"size\": {\"type\": \"string\"}         | /parts/items/size has another type"
            })
    void shouldRefuseWhatBreaksSomebody(String what, String before, String after, String expected) throws IOException {
        // Given
        String changed = changed(before, after == null ? "" : after);

        // When
        var breaks = SchemaCompatibility.breaks(json(PUBLISHED), json(changed));

        // Then
        assertThat(breaks).singleElement().asString().startsWith(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing changes       | \"id\":               | \"id\":",
                "a field is new        | \"note\":             | \"extra\": {\"type\": \"string\"}, \"note\":",
                "an inner field is new | \"size\":             | \"weight\": {\"type\": \"number\"}, \"size\":",
                "the order changes     | [\"id\", \"status\"]  | [\"status\", \"id\"]",
                "a description is new  | {\"type\": \"integer\" | {\"description\": \"in metres\", \"type\": \"integer\""
            })
    void shouldAllowWhatHarmsNobody(String what, String before, String after) throws IOException {
        // Given
        String changed = changed(before, after);

        // When
        var breaks = SchemaCompatibility.breaks(json(PUBLISHED), json(changed));

        // Then
        assertThat(breaks).isEmpty();
    }

    private static String changed(String before, String after) {
        assertThat(PUBLISHED).containsOnlyOnce(before);
        return PUBLISHED.replace(before, after);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
