package io.turno.booking.availability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One month of one branch: what changes together, as far as the cache knows. */
public record BranchMonth(UUID branchId, YearMonth month) {

    /** Those whose starts see a change on these days: a visit may reach into the days beside its own. */
    static Set<BranchMonth> touchedBy(UUID branchId, Set<LocalDate> days) {
        return days.stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .map(day -> new BranchMonth(branchId, YearMonth.from(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static BranchMonth parse(String text) {
        int slash = text.indexOf('/');
        return new BranchMonth(UUID.fromString(text.substring(0, slash)), YearMonth.parse(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return branchId + "/" + month;
    }
}
