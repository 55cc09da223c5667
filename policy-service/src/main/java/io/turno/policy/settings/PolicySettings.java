package io.turno.policy.settings;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.contracts.plan.Presence;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What one level says of the policy; the meaning of each is in {@code AppointmentPolicy}. Absent: as the level above. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicySettings(
        @DurationMin @DurationMax(days = 30) Duration minNotice,
        @DurationMin @DurationMax(days = 30) Duration minNoticeCancel,
        @Min(0) @Max(730) Integer opensDaysAhead,
        @DurationMin @DurationMax(hours = 12) Duration conversionLead,
        @DurationMin @DurationMax(hours = 12) Duration earliestCheckIn,
        @DurationMin @DurationMax(hours = 12) Duration grace,
        @DurationMin @DurationMax(hours = 12) Duration noShowAfter,
        @Min(1) @Max(100) Integer maxPartySize,
        @Min(0) @Max(20) Integer recallLimit,
        Presence presence,
        @Size(max = 6) List<@NotNull @DurationMin(minutes = 5) @DurationMax(days = 30) Duration> reminders,
        CustomerLimits customerLimits,
        @Size(max = 6) @TiersInOrder List<@NotNull CancellationTier> tiers,
        Boolean selfService,
        @DurationMin @DurationMax(days = 60) Duration releaseBefore,
        IdentityCheck identity,
        Boolean askFeedback)
        implements PolicySettingsBuilder.With {

    /** Says nothing: everything as the level above. */
    public static final PolicySettings NONE = new PolicySettings(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
