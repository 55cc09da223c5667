package io.turno.policy.definition;

import jakarta.validation.constraints.NotBlank;

import io.turno.policy.document.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the organisation says to its customers otherwise than the product does: one text in one language. Its id is
 * {@code <language>.<key>}.
 *
 * @param text with the placeholders of the product's own text, e.g. {@code {service}}
 */
@Schema(example = """
        {"text": "See you soon: {service}, {when}"}""")
public record TextDefinition(@NotBlank String text) {
    public static final Kind<TextDefinition> KIND = new Kind<>("message_text", TextDefinition.class);
}
