package io.turno.booking.availability;

import java.util.Set;

/**
 * Something may be free, or no longer free, in these months; told in every instance.
 *
 * @param months empty where it may be any
 */
public record AvailabilityChanged(Set<BranchMonth> months) {
    static final AvailabilityChanged ANYWHERE = new AvailabilityChanged(Set.of());

    /** Whether this month may look different now. */
    public boolean touches(BranchMonth month) {
        return months.isEmpty() || months.contains(month);
    }
}
