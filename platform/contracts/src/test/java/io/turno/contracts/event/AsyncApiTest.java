package io.turno.contracts.event;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document of all topics says what the code says. */
class AsyncApiTest {
    private static final Path FOLDER = Path.of("../../docs/events");

    private final JsonNode document =
            new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());

    AsyncApiTest() throws IOException {}

    @Test
    void shouldNameEveryTopic() {
        // Given
        var anyBranch = new UUID(0, 0);
        Stream<String> topics = Arrays.stream(Topic.class.getDeclaredFields())
                .filter(field -> field.getType() == Topic.class && Modifier.isStatic(field.getModifiers()))
                .map(AsyncApiTest::topic)
                .map(Topic::name);

        // When
        List<String> addresses = document.path("channels").findValuesAsText("address");

        // Then
        assertThat(addresses)
                .containsAll(topics.toList())
                .contains(Topic.ofBranch(anyBranch).name().replace(anyBranch.toString(), "{branchId}"));
    }

    @Test
    void shouldNameEveryTypeOfEvent() {
        // When
        List<String> names = document.path("components").path("messages").findValuesAsText("name");

        // Then
        assertThat(names).containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    }

    @Test
    void shouldPointToNothingThatIsNotThere() {
        // When
        List<String> references = document.findValuesAsText("$ref");

        // Then
        assertThat(references).isNotEmpty().allMatch(this::exists);
    }

    private boolean exists(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.exists(FOLDER.resolve(reference));
    }

    private static Topic topic(Field field) {
        try {
            return (Topic) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
