package io.turno.contracts.event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;

/** What a type of event looks like, as JSON Schema 2020-12, derived from its record. */
final class EventSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    static JsonNode of(String type, Class<? extends EventData> data) {
        ObjectNode schema = GENERATOR.generateSchema(data);
        schema.put("$id", "urn:turno:schema:" + type);
        schema.put("title", type);
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.STANDARD_FORMATS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields()
                .withRequiredCheck(field -> field.getAnnotation(MayBeAbsent.class) == null)
                .withIgnoreCheck(field -> field.isStatic());
        config.forTypesInGeneral().withCustomDefinitionProvider(EventSchemas::text);
        return new SchemaGenerator(config.build());
    }

    /** What {@link EventJson} writes as text though it is a type with parts; null leaves it to the generator. */
    private static CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        Class<?> java = type.getErasedType();
        if (java == Duration.class) {
            return new CustomDefinition(text.put("format", "duration"), true);
        }
        if (java == LocalTime.class) {
            // "time" would demand an offset; this is the OpenAPI registry's word for a time of the wall clock
            return new CustomDefinition(text.put("format", "time-local"), true);
        }
        if (java == LocalDateTime.class) {
            return new CustomDefinition(text.put("format", "date-time-local"), true);
        }
        if (java == Currency.class) {
            return new CustomDefinition(text.put("pattern", "^[A-Z]{3}$"), true);
        }
        return ZoneId.class.isAssignableFrom(java) ? new CustomDefinition(text, true) : null;
    }
}
