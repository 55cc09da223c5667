package io.turno.policy.holiday;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.Refused;

/** The public holidays of the world, as far as Jollyday knows them. Days that are only observed (no day off) are left out. */
@Singleton
class PublicHolidays {
    private static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "fr", "pt", "nl", "sv", "el").map(Locale::of).toList();
    private static final String NAMES = "descriptions.holiday_descriptions";
    private static final String SEPARATOR = "-";

    /** @param code ISO 3166-2 without the country, e.g. {@code SCT} */
    record Region(String code, String name) {}

    /** @param region null for the whole country */
    boolean knows(String countryCode, String region) {
        return knows(countryCode) && (region == null || hasRegion(countryCode, region));
    }

    private static boolean knows(String countryCode) {
        return HolidayManager.getSupportedCalendarCodes().contains(countryCode);
    }

    /**
     * Down to the smallest that the calendar tells apart, in order of their codes.
     *
     * @throws Refused {@link PolicyRefusal#NO_HOLIDAY_CALENDAR}
     */
    List<Region> regions(String countryCode) {
        return below("", calendar(countryCode).getCalendarHierarchy())
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    /**
     * @param region null for what the whole country has in common
     * @return in order, each date once
     * @throws Refused {@link PolicyRefusal#NO_HOLIDAY_CALENDAR}, {@link PolicyRefusal#UNKNOWN_REGION}
     */
    List<io.turno.contracts.plan.Holiday> of(String countryCode, String region, int year) {
        mustKnow(countryCode, region);
        String[] path =
                region == null ? new String[0] : region.toLowerCase(Locale.ROOT).split(SEPARATOR);
        var byDate = new TreeMap<LocalDate, Map<String, String>>();
        calendar(countryCode).getHolidays(Year.of(year), path).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> byDate.merge(holiday.getDate(), names(holiday), PublicHolidays::both));
        return byDate.entrySet().stream()
                .map(entry -> new io.turno.contracts.plan.Holiday(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The library takes a region that it does not know for none; a typo would open a branch on its holidays. */
    private void mustKnow(String countryCode, String region) {
        if (region != null && !hasRegion(countryCode, region)) {
            List<String> codes = regions(countryCode).stream().map(Region::code).toList();
            throw new Refused(PolicyRefusal.UNKNOWN_REGION, region).with("regions", codes);
        }
    }

    private boolean hasRegion(String countryCode, String region) {
        return regions(countryCode).stream().anyMatch(one -> one.code().equals(region));
    }

    private HolidayManager calendar(String countryCode) {
        if (!knows(countryCode)) {
            throw new Refused(PolicyRefusal.NO_HOLIDAY_CALENDAR, countryCode);
        }
        return HolidayManager.getInstance(ManagerParameters.create(countryCode.toLowerCase(Locale.ROOT)));
    }

    private static Stream<Region> below(String prefix, CalendarHierarchy parent) {
        return parent.getChildren().entrySet().stream().flatMap(child -> {
            String code = prefix + child.getKey().toUpperCase(Locale.ROOT);
            var itself = new Region(code, child.getValue().getDescription(Locale.ENGLISH));
            return Stream.concat(Stream.of(itself), below(code + SEPARATOR, child.getValue()));
        });
    }

    private static Map<String, String> names(Holiday holiday) {
        var names = new HashMap<String, String>();
        for (Locale language : LANGUAGES) {
            names.put(language.getLanguage(), name(holiday.getPropertiesKey(), language));
        }
        return names;
    }

    /** Without the fallback to the language of the machine, so that every machine imports the same. */
    private static String name(String key, Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle(NAMES, language, Holiday.class.getClassLoader(), noFallback)
                    .getString("holiday.description." + key);
        } catch (MissingResourceException unnamed) {
            return key;
        }
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new HashMap<>(one);
        other.forEach((language, name) -> both.merge(language, name, "%s, %s"::formatted));
        return both;
    }
}
