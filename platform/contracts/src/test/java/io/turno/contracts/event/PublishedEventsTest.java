package io.turno.contracts.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event has a published schema and a golden sample. {@code -Dturno.schemas=write} writes both anew, unless that would
 * break somebody: then the change needs a new version of the type.
 */
class PublishedEventsTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final boolean WRITE = "write".equals(System.getProperty("turno.schemas"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, EventData> GOLDEN = GoldenEvents.all().stream()
            .collect(Collectors.toMap(data -> EventData.typeOf(data.getClass()), Function.identity()));

    @BeforeAll
    static void writeSamples() throws IOException {
        for (var golden : GOLDEN.entrySet()) {
            write(SAMPLES.resolve(golden.getKey() + ".json"), JSON.readTree(EventJson.write(golden.getValue())));
        }
    }

    static Stream<String> types() {
        return EventTypes.all().keySet().stream().sorted();
    }

    @Test
    void shouldHaveOneGoldenEventOfEachType() {
        assertThat(GOLDEN).containsOnlyKeys(EventTypes.all().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/schemas", "src/main/resources/samples"})
    void shouldStillKnowEveryTypeThatWasPublished(Path folder) throws IOException {
        // When
        List<String> published;
        try (Stream<Path> files = Files.list(folder)) {
            published = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }

        // Then
        assertThat(published)
                .as("A type that others read is not removed or renamed")
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldKeepThePromiseOfThePublishedSchema(String type) throws IOException {
        // Given
        JsonNode now = EventSchemas.of(type, EventTypes.all().get(type));
        Path file = SCHEMAS.resolve(type + ".json");

        // When
        JsonNode published = Files.exists(file) ? JSON.readTree(file.toFile()) : now;

        // Then
        assertThat(SchemaCompatibility.breaks(published, now))
                .as("%s would break its readers. Leave it as it was, and add a new version of the type", type)
                .isEmpty();
        write(file, now);
        assertThat(JSON.readTree(file.toFile()))
                .as("%s changed without harm. Publish it: -Dturno.schemas=write", file)
                .isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldHaveASampleThatFitsTheSchema(String type) throws IOException {
        // Given
        Path file = SAMPLES.resolve(type + ".json");

        // When
        var errors = published(type).validate(JSON.readTree(file.toFile()));

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseTheSampleWhenSomethingRequiredIsMissing(String type) throws IOException {
        // Given
        ObjectNode sample =
                (ObjectNode) JSON.readTree(SAMPLES.resolve(type + ".json").toFile());
        String required = JSON.readTree(SCHEMAS.resolve(type + ".json").toFile())
                .at("/required/0")
                .asText();

        // When
        var errors = published(type).validate(sample.without(required));

        // Then
        assertThat(errors).singleElement().asString().contains(required);
    }

    @Test
    void shouldRefuseATimeInAnotherFormat() throws IOException {
        // Given
        String held = "turno.appointment.held.v1";
        String sample =
                Files.readString(SAMPLES.resolve(held + ".json")).replaceFirst("T\\d\\d:\\d\\d:\\d\\dZ", " noon");

        // When
        var errors = published(held).validate(JSON.readTree(sample));

        // Then
        assertThat(errors).singleElement().asString().contains("date-time");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldReadTheSampleAndWriteItUnchanged(String type) throws IOException {
        // Given
        byte[] sample = Files.readAllBytes(SAMPLES.resolve(type + ".json"));

        // When
        EventData read = EventJson.read(sample, EventTypes.all().get(type));

        // Then
        assertThat(read).isEqualTo(GOLDEN.get(type));
        assertThat(JSON.readTree(EventJson.write(read))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldTravelOverKafkaUnchanged(String type) {
        // Given
        var event = Event.of(
                "/turno/test", Instant.parse("2026-12-01T09:20:00Z"), new UUID(0, 1), "subject", GOLDEN.get(type));

        // When
        var sent = EventCodec.toKafka("turno.test", "key", event);

        // Then
        var received = new ConsumerRecord<>(
                "turno.test",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
        assertThat(EventCodec.fromKafka(received)).contains(event);
        assertThat(new String(sent.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo(type);
    }

    private static JsonSchema published(String type) throws IOException {
        var formatsCount =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".json")), formatsCount);
    }

    private static void write(Path file, JsonNode content) throws IOException {
        if (WRITE) {
            Files.writeString(file, content.toPrettyString() + "\n");
        }
    }
}
