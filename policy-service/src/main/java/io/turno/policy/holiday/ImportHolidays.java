package io.turno.policy.holiday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.policy.document.Author;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.FindHolidays;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Actor;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/** Takes the holidays of a year into the organisation. They stay as imported until somebody imports them again. */
@Singleton
public class ImportHolidays {
    /** A new year reaches the first time zone that much before it reaches UTC, and some. */
    private static final Duration AHEAD_OF_UTC = Duration.ofDays(1);

    private final Database database;
    private final Documents documents;
    private final PublicHolidays library;
    private final PublishPlans publishPlans;
    private final Audit audit;
    private final Clock clock;

    ImportHolidays(
            Database database,
            Documents documents,
            PublicHolidays library,
            PublishPlans publishPlans,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.documents = documents;
        this.library = library;
        this.publishPlans = publishPlans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In place of what was imported of that year before; publishes the plans that this changes.
     *
     * @param region null for the whole country
     */
    Document<HolidayCalendarDefinition> again(Caller caller, String countryCode, String region, int year) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            documents.get(handle, CountryDefinition.KIND, tenantId, countryCode);
            var written = write(handle, tenantId, caller.actor(), countryCode, region, year);
            publishPlans.ofAllBranches(handle, tenantId);
            return written;
        });
    }

    /**
     * Imports the years that a plan knows, as far as they are not there. Call it under the lock of the tenant.
     *
     * @param region null for the whole country
     * @return how many years were missing
     */
    public int missing(Handle handle, UUID tenantId, Actor actor, String countryCode, String region) {
        int thisYear =
                clock.instant().minus(AHEAD_OF_UTC).atZone(ZoneOffset.UTC).getYear();
        int imported = 0;
        for (int year = thisYear; year <= lastYear(); year++) {
            String id = HolidayCalendarDefinition.id(countryCode, region, year);
            if (documents
                    .find(handle, HolidayCalendarDefinition.KIND, tenantId, id)
                    .isEmpty()) {
                write(handle, tenantId, actor, countryCode, region, year);
                imported++;
            }
        }
        return imported;
    }

    private int lastYear() {
        Instant soon = clock.instant().plus(AHEAD_OF_UTC);
        return soon.atZone(ZoneOffset.UTC).getYear() + FindHolidays.YEARS_AHEAD;
    }

    private Document<HolidayCalendarDefinition> write(
            Handle handle, UUID tenantId, Actor actor, String countryCode, String region, int year) {
        var holidays = library.of(countryCode, region, year);
        var calendar = new HolidayCalendarDefinition(countryCode, region, year, holidays);
        String id = HolidayCalendarDefinition.id(countryCode, region, year);
        Optional<Document<HolidayCalendarDefinition>> known =
                documents.find(handle, HolidayCalendarDefinition.KIND, tenantId, id);
        Long before = known.map(Document::version).orElse(null);
        var written =
                documents.put(handle, HolidayCalendarDefinition.KIND, Author.of(tenantId, actor), id, calendar, before);
        if (before == null || written.version() != before) {
            var details = Map.of("version", Long.toString(written.version()));
            audit.record(handle, tenantId, actor, "holiday_calendar.imported", id, null, details);
        }
        return written;
    }
}
