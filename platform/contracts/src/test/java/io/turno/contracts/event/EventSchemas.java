package io.turno.contracts.event;

import java.time.Duration;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
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
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            String format = type.getErasedType() == Duration.class ? "duration" : null;
            boolean text = format != null || ZoneId.class.isAssignableFrom(type.getErasedType());
            if (!text) {
                return null;
            }
            ObjectNode node = context.getGeneratorConfig().createObjectNode().put("type", "string");
            return new CustomDefinition(format == null ? node : node.put("format", format), true);
        });
        return new SchemaGenerator(config.build());
    }
}
