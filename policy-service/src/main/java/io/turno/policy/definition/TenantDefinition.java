package io.turno.policy.definition;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

import io.turno.policy.document.Kind;
import io.turno.policy.settings.PolicySettings;

/** @param names per BCP 47 tag */
public record TenantDefinition(
        @NotEmpty Map<@NotBlank String, @NotBlank String> names,
        @Valid PolicySettings settings) {
    public static final Kind<TenantDefinition> KIND = new Kind<>("tenant", TenantDefinition.class);
}
