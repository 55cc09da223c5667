package io.turno.policy.holiday;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.policy.document.Documents;
import io.turno.policy.holiday.HolidayResource.HolidaysView;
import io.turno.policy.holiday.HolidayResource.RegionView;
import io.turno.support.data.Database;

/** Reads holidays: the organisation's own, else those that it could import. */
@Singleton
class FindCalendar {
    private final Database database;
    private final Documents documents;
    private final PublicHolidays library;

    FindCalendar(Database database, Documents documents, PublicHolidays library) {
        this.database = database;
        this.documents = documents;
        this.library = library;
    }

    /** @param region null for the whole country */
    HolidaysView of(UUID tenantId, String countryCode, String region, int year) {
        String id = HolidayCalendarDefinition.id(countryCode, region, year);
        return database.inTenant(
                        tenantId, handle -> documents.find(handle, HolidayCalendarDefinition.KIND, tenantId, id))
                .map(found -> HolidaysView.of(found.definition(), true))
                .orElseGet(() -> HolidaysView.of(known(countryCode, region, year), false));
    }

    List<RegionView> regions(String countryCode) {
        return library.regions(countryCode).stream()
                .map(region -> new RegionView(region.code(), region.name()))
                .toList();
    }

    private HolidayCalendarDefinition known(String countryCode, String region, int year) {
        return new HolidayCalendarDefinition(countryCode, region, year, library.of(countryCode, region, year));
    }
}
