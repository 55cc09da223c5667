package io.turno.policy.definition;

import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.Delivery;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.ServiceTarget;
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
 * @param category a word that it is listed under
 * @param price of one visit, per person; absent: free of charge
 * @param needs who a visit takes; which counters may do is for each branch to say
 * @param publicCapacity how much of {@code capacity} customers and partners may book; absent: all of it
 * @param form what is asked of somebody who books it
 * @param target what is wanted of waits and visits; absent: nothing
 */
@Schema(example = """
        {"prefix": "C", "names": {"en": "Card services", "es": "Tarjetas"}, "bookable": true, "slotMinutes": 15,
         "durationMinutes": 15, "bufferBeforeMinutes": 0, "bufferAfterMinutes": 0, "capacity": 2,
         "category": "cards", "price": {"amount": 12.50, "currency": "GBP"}, "needs": {"staff": true},
         "publicCapacity": 1, "form": {"fields": [
           {"key": "cardNumber", "type": "TEXT", "labels": {"en": "Last four digits"}, "least": 4, "most": 4}]}}""")
@RecordBuilder
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
        @Valid PolicySettings settings,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "is a word like mortgages")
        String category,

        Price price,
        Delivery delivery,
        Needs needs,
        @Min(0) @Max(1000) Integer publicCapacity,
        BookingForm form,
        ServiceTarget target)
        implements ServiceDefinitionBuilder.With {
    public static final Kind<ServiceDefinition> KIND = new Kind<>("service", ServiceDefinition.class);

    public ServiceDefinition {
        delivery = Objects.requireNonNullElse(delivery, Delivery.ON_SITE);
        needs = Objects.requireNonNullElse(needs, Needs.NOTHING);
        form = Objects.requireNonNullElse(form, BookingForm.NONE);
        target = Objects.requireNonNullElse(target, ServiceTarget.NONE);
    }
}
