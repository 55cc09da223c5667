package io.turno.policy.definition;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.WeeklyWindow;

/**
 * A branch at which a member of staff works.
 *
 * @param hours when the person works there, by the clock on its wall; empty: whenever it is open
 * @param serviceIds what the person does there; absent: as everywhere; empty: everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostingDefinition(
        @NotNull UUID branchId,
        @Size(max = 70) List<@NotNull WeeklyWindow> hours,
        @Size(max = 500) List<@NotNull UUID> serviceIds) {
    public PostingDefinition {
        hours = Objects.requireNonNullElse(hours, List.of());
    }
}
