package io.turno.policy.definition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.policy.document.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the organisation looks to its customers; its names are the tenant's.
 *
 * @param logo a picture as a {@code data:} URL, PNG or JPEG; absent: none
 * @param primary colour of what matters most; absent: the product's
 * @param secondary colour beside it; absent: the product's
 * @param whiteLabel true where customers are not shown the product's own name
 * @param domains host names under which customers reach the portal, the main one first
 */
@Schema(example = """
        {"primary": "#0a5c36", "secondary": "#f2b705", "whiteLabel": true, "domains": ["booking.meridian.example"]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrandingDefinition(
        String logo,

        @Pattern(regexp = COLOUR, message = COLOUR_MESSAGE) String primary,

        @Pattern(regexp = COLOUR, message = COLOUR_MESSAGE) String secondary,

        boolean whiteLabel,
        @Size(max = 10) List<@NotNull String> domains) {
    public static final Kind<BrandingDefinition> KIND = new Kind<>("branding", BrandingDefinition.class);
    private static final String COLOUR = "#[0-9a-f]{6}";
    private static final String COLOUR_MESSAGE = "is a colour like #0a5c36";

    public BrandingDefinition {
        primary = lower(primary);
        secondary = lower(secondary);
        domains = Stream.ofNullable(domains)
                .flatMap(List::stream)
                .map(BrandingDefinition::lower)
                .toList();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
