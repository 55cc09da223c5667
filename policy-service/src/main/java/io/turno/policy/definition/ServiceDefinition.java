package io.turno.policy.definition;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.turno.policy.document.Kind;
import io.turno.policy.settings.PolicySettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service as every branch offers it that does not say otherwise.
 *
 * @param prefix of its ticket numbers
 * @param names per BCP 47 tag
 * @param bookable false where it is for walk-ins only
 * @param slotMinutes distance of possible starts
 * @param capacity visits at the same time
 */
@Schema(example = """
        {"prefix": "C", "names": {"en": "Card services", "es": "Tarjetas"}, "bookable": true, "slotMinutes": 15,
         "durationMinutes": 15, "bufferBeforeMinutes": 0, "bufferAfterMinutes": 0, "capacity": 2}""")
public record ServiceDefinition(
        @NotNull @Pattern(regexp = "[A-Z]{1,2}", message = "is one or two capital letters")
        String prefix,

        @NotEmpty Map<@NotBlank String, @NotBlank String> names,
        @NotNull Boolean bookable,
        @NotNull @SlotMinutes Integer slotMinutes,
        @NotNull @Min(5) @Max(720) Integer durationMinutes,
        @Min(0) @Max(240) int bufferBeforeMinutes,
        @Min(0) @Max(240) int bufferAfterMinutes,
        @NotNull @Min(1) @Max(1000) Integer capacity,
        @Valid PolicySettings settings) {
    public static final Kind<ServiceDefinition> KIND = new Kind<>("service", ServiceDefinition.class);
}
