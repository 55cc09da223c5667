package io.turno.contracts.event;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaCompatibilityTest {
    private static final String PUBLISHED = """
            {"type": "object", "required": ["id", "status"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "status": {"type": "string", "enum": ["A", "B"]},
              "note": {"type": "string"},
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
                "an inner field changes | \"size\": {\"type\": \"integer\"}       | \"size\": {\"type\": \"string\"}         | /parts/items/size has another type"
            })
    void shouldRefuseWhatBreaksSomebody(String what, String before, String after, String expected) throws IOException {
        // Given
        String changed = PUBLISHED.replace(before.strip(), after == null ? "" : after.strip());

        // When
        var breaks = SchemaCompatibility.breaks(json(PUBLISHED), json(changed));

        // Then
        assertThat(breaks).singleElement().asString().startsWith(expected);
    }

    @Test
    void shouldAllowAFieldThatMayBeAbsent() throws IOException {
        // Given
        String changed = PUBLISHED.replace("\"note\"", "\"extra\": {\"type\": \"string\"}, \"note\"");

        // When
        var breaks = SchemaCompatibility.breaks(json(PUBLISHED), json(changed));

        // Then
        assertThat(breaks).isEmpty();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
