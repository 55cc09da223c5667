package io.turno.policy.definition;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.document.Kind;
import io.turno.policy.settings.PolicySettings;

/**
 * All of a branch.
 *
 * @param names per BCP 47 tag
 * @param languages BCP 47 tags, the default first
 * @param capacity visits the whole branch takes at the same time
 * @param hours what it opens every week; windows of a day may touch, not overlap
 * @param exceptions dates with other hours, or none
 * @param holidays absent: those of the whole country, where the organisation imported them
 * @param site where it is and how one gets there
 * @param overrides dates with another capacity, each date at most once of the same thing
 * @param templateId what it has in common with others; absent: nothing
 * @param queue how it runs its queue; absent: as it is usual
 */
@RecordBuilder
public record BranchDefinition(
        @NotEmpty Map<@NotBlank String, @NotBlank String> names,
        @NotNull @Size(max = 300) String address,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166 code like GB")
        String countryCode,

        @NotNull @IanaZone ZoneId timeZone,
        @NotEmpty List<@NotBlank String> languages,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        @Size(max = 70) List<@NotNull WeeklyWindow> hours,
        @Size(max = 1000) List<@NotNull DateException> exceptions,
        @Size(max = 500) List<@NotNull @Valid OfferDefinition> services,
        @Size(max = 500) List<@NotNull CounterPlan> counters,
        @Size(max = 500) List<@NotNull DevicePlan> devices,
        @Valid PolicySettings settings,
        @Valid BranchHolidaysDefinition holidays,
        BranchSite site,
        @Size(max = 1000) List<@NotNull CapacityOverride> overrides,
        UUID templateId,
        QueuePolicy queue)
        implements BranchDefinitionBuilder.With {
    public static final Kind<BranchDefinition> KIND = new Kind<>("branch", BranchDefinition.class);

    public BranchDefinition {
        hours = Objects.requireNonNullElse(hours, List.of());
        exceptions = Objects.requireNonNullElse(exceptions, List.of());
        services = Objects.requireNonNullElse(services, List.of());
        counters = Objects.requireNonNullElse(counters, List.of());
        devices = Objects.requireNonNullElse(devices, List.of());
        holidays = Objects.requireNonNullElse(holidays, BranchHolidaysDefinition.AS_THE_COUNTRY);
        site = Objects.requireNonNullElse(site, BranchSite.UNKNOWN);
        overrides = Objects.requireNonNullElse(overrides, List.of());
        queue = Objects.requireNonNullElse(queue, QueuePolicy.DEFAULT);
    }
}
