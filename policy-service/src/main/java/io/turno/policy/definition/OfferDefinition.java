package io.turno.policy.definition;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.turno.policy.settings.PolicySettings;

/** A service that a branch offers, with what is different here. Absent: as in the catalogue. */
public record OfferDefinition(
        @NotNull UUID serviceId,
        Boolean bookable,
        @Min(5) @Max(720) Integer durationMinutes,
        @Min(1) @Max(1000) Integer capacity,
        @Valid PolicySettings settings) {}
