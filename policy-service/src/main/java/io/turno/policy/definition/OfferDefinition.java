package io.turno.policy.definition;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.plan.Price;
import io.turno.policy.settings.PolicySettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service that a branch offers, with what is different here. Absent: as in the catalogue.
 *
 * @param staffIds who may do it here; empty: everybody who does this service
 * @param counterIds which counters may do; empty: every one that serves this service
 */
@Schema(example = """
        {"serviceId": "01900000-0000-7000-8000-000000001003", "capacity": 2, "publicCapacity": 1,
         "price": {"amount": 15, "currency": "EUR"}, "bufferAfterMinutes": 5}""")
@RecordBuilder
public record OfferDefinition(
        @NotNull UUID serviceId,
        Boolean bookable,
        @Min(5) @Max(720) Integer durationMinutes,
        @Min(1) @Max(1000) Integer capacity,
        @Valid PolicySettings settings,
        @Min(0) @Max(1000) Integer publicCapacity,
        Price price,
        @Min(0) @Max(240) Integer bufferBeforeMinutes,
        @Min(0) @Max(240) Integer bufferAfterMinutes,
        @Size(max = 200) List<@NotNull UUID> staffIds,
        @Size(max = 200) List<@NotNull UUID> counterIds)
        implements OfferDefinitionBuilder.With {}
