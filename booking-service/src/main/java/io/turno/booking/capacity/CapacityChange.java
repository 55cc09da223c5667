package io.turno.booking.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fired after the commit, in the instance that committed: something was taken or given back on these days. */
public record CapacityChange(UUID branchId, Set<LocalDate> days) {

    public static CapacityChange of(UUID branchId, List<Piece> pieces) {
        return new CapacityChange(branchId, pieces.stream().map(Piece::day).collect(Collectors.toUnmodifiableSet()));
    }
}
