package io.turno.policy.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.Holiday;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.policy.document.Documents;
import org.jdbi.v3.core.Handle;

/** The holidays that a branch observes: those that the organisation imported, and what the branch says of them. */
@Singleton
public class FindHolidays {
    /** How many years after the present one a plan knows: as far as the longest horizon reaches. */
    public static final int YEARS_AHEAD = 2;

    private final Documents documents;
    private final Clock clock;

    FindHolidays(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Of the years that its plan knows. */
    List<Holiday> ofPlan(Handle handle, UUID tenantId, BranchDefinition branch) {
        int thisYear = clock.instant().atZone(branch.timeZone()).getYear();
        return between(handle, tenantId, branch, thisYear, thisYear + YEARS_AHEAD);
    }

    /** @return in order, each date once; years that were not imported have only what the branch itself added */
    public List<Holiday> between(Handle handle, UUID tenantId, BranchDefinition branch, int first, int last) {
        var imported = new ArrayList<Holiday>();
        for (int year = first; year <= last; year++) {
            String id = HolidayCalendarDefinition.id(
                    branch.countryCode(), branch.holidays().region(), year);
            documents
                    .find(handle, HolidayCalendarDefinition.KIND, tenantId, id)
                    .ifPresent(calendar -> imported.addAll(calendar.definition().holidays()));
        }
        return branch.holidays().of(imported).stream()
                .filter(holiday -> isBetween(holiday.date().getYear(), first, last))
                .toList();
    }

    private static boolean isBetween(int year, int first, int last) {
        return first <= year && year <= last;
    }
}
