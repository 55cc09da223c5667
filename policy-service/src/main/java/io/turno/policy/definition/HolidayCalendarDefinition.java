package io.turno.policy.definition;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.Holiday;
import io.turno.policy.document.Kind;

/**
 * The holidays of a country, or of one of its regions, in one year, as the organisation imported them.
 *
 * @param region ISO 3166-2 without the country; null for the whole country
 * @param holidays those of the country included; in order, each date once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidayCalendarDefinition(String countryCode, String region, int year, List<Holiday> holidays) {
    public static final Kind<HolidayCalendarDefinition> KIND =
            new Kind<>("holiday_calendar", HolidayCalendarDefinition.class);

    public HolidayCalendarDefinition {
        holidays = List.copyOf(holidays);
    }

    /** @param region null for the whole country */
    public static String id(String countryCode, String region, int year) {
        return region == null ? "%s:%d".formatted(countryCode, year) : "%s-%s:%d".formatted(countryCode, region, year);
    }
}
