package io.turno.policy.holiday;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.jdbi.v3.core.Handle;

/**
 * Follows the calendars that organisations have imported into the years that come into the range of a plan, and publishes
 * the plans that a new year changes.
 */
@Singleton
class FollowHolidaysJob implements Job {
    private static final String NAME = "follow-holidays";
    private static final String TENANTS = "select distinct tenant_id from holiday_calendar order by tenant_id";

    private final Database database;
    private final Documents documents;
    private final ImportHolidays importHolidays;
    private final PublicHolidays library;
    private final PublishPlans publishPlans;

    FollowHolidaysJob(
            Database database,
            Documents documents,
            ImportHolidays importHolidays,
            PublicHolidays library,
            PublishPlans publishPlans) {
        this.database = database;
        this.documents = documents;
        this.importHolidays = importHolidays;
        this.library = library;
        this.publishPlans = publishPlans;
    }

    /** @param region null for the whole country */
    private record Calendar(String countryCode, String region) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        List<UUID> tenants = database.acrossTenants(
                handle -> handle.select(TENANTS).mapTo(UUID.class).list());
        return tenants.stream().mapToInt(this::follow).sum();
    }

    private int follow(UUID tenantId) {
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            int imported = calendars(handle, tenantId).stream()
                    .mapToInt(calendar -> importHolidays.missing(
                            handle, tenantId, Actor.system(NAME), calendar.countryCode(), calendar.region()))
                    .sum();
            publishPlans.ofAllBranches(handle, tenantId);
            return imported;
        });
    }

    /** An edition of the library that lost a country must not keep the others from going on. */
    private List<Calendar> calendars(Handle handle, UUID tenantId) {
        return documents.all(handle, HolidayCalendarDefinition.KIND, tenantId).stream()
                .map(Document::definition)
                .filter(calendar -> library.knows(calendar.countryCode(), calendar.region()))
                .map(calendar -> new Calendar(calendar.countryCode(), calendar.region()))
                .distinct()
                .toList();
    }
}
