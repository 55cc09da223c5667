package io.turno.contracts.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * Some of those who wait.
 *
 * @param maxPriority only those of this priority or a higher one (1 is the highest); absent: of any
 * @param serviceIds only those who come for one of these; empty: for anything
 * @param when only where this holds of the first of them
 * @param share how many of them are called for the shares of the other classes of the step; 1 where absent
 */
@RecordBuilder
public record CallClass(
        Kind kind,
        @MayBeAbsent Integer maxPriority,
        @MayBeAbsent List<UUID> serviceIds,
        @MayBeAbsent When when,
        @MayBeAbsent Integer share)
        implements CallClassBuilder.With {
    private static final int LOWEST = 3;
    private static final int LARGEST_SHARE = 20;

    /** How they came. */
    public enum Kind {
        APPOINTMENT,
        WALK_IN,
        ANY
    }

    /** What else has to hold. */
    public enum When {
        ALWAYS,
        /** The time that the appointment is ranked by has come. */
        DUE,
        /** Came before the time that the first appointment is ranked by. */
        BEFORE_APPOINTMENT
    }

    /** @throws IllegalArgumentException for a class nobody can be in, or a share out of 1 to 20 */
    public CallClass {
        Needed.check("kind", kind);
        serviceIds = List.copyOf(Objects.requireNonNullElse(serviceIds, List.of()));
        when = Objects.requireNonNullElse(when, When.ALWAYS);
        share = Objects.requireNonNullElse(share, 1);
        if (maxPriority != null && (maxPriority < 1 || maxPriority > LOWEST)) {
            throw new IllegalArgumentException("A priority is 1 to 3");
        }
        if (share < 1 || share > LARGEST_SHARE) {
            throw new IllegalArgumentException("A share is 1 to 20");
        }
    }

    /** All who came so. */
    public CallClass(Kind kind) {
        this(kind, null, List.of(), When.ALWAYS, 1);
    }
}
