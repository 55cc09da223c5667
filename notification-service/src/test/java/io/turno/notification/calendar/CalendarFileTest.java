package io.turno.notification.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.turno.notification.calendar.CalendarFile.Method;
import io.turno.notification.calendar.CalendarFile.Parties;
import io.turno.notification.text.SampleVisit;
import io.turno.notification.text.Visit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarFileTest {
    private static final Parties PARTIES =
            new Parties("turno.example", "desk@bank.example", "Bank", "carla@example.com");

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-12-01T09:30:00Z, 20261201T093000",
        "Europe/London, 2026-07-01T08:30:00Z, 20260701T093000",
        "Asia/Kathmandu, 2026-12-01T03:45:00Z, 20261201T093000",
        "America/New_York, 2026-07-01T13:30:00Z, 20260701T093000",
        "Atlantic/Canary, 2026-07-01T08:30:00Z, 20260701T093000"
    })
    void shouldSayTheBranchsTimeWhenReadBack(String zone, Instant start, String local) throws Exception {
        String file = CalendarFile.of(Method.REQUEST, SampleVisit.startingAt(start, zone), PARTIES, "See you");

        assertThat(file).contains("DTSTART;TZID=" + zone + ":" + local);
        VTimeZone definition =
                (VTimeZone) read(file).getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(definition.getRequiredProperty(Property.TZID).getValue()).isEqualTo(zone);
        ZonedDateTime readBack =
                eventOf(file).<ZonedDateTime>getStartDate().orElseThrow().getDate();
        assertThat(readBack.toLocalDateTime())
                .isEqualTo(start.atZone(ZoneId.of(zone)).toLocalDateTime());
    }

    @Test
    void shouldAskTheCalendarToKeepItWhenItTakesPlace() throws Exception {
        Visit visit = SampleVisit.in("en");

        String file = CalendarFile.of(Method.REQUEST, visit, PARTIES, "See you");

        Calendar calendar = read(file);
        assertThat(calendar.getRequiredProperty(Property.METHOD).getValue()).isEqualTo("REQUEST");
        VEvent event = eventOf(file);
        assertThat(value(event, Property.UID)).isEqualTo(SampleVisit.ID + "@turno.example");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Account opening · London Bank");
        assertThat(value(event, Property.LOCATION)).isEqualTo("London Bank, 1 Example Street, London");
        assertThat(value(event, Property.URL)).isEqualTo(visit.link().toString());
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:desk@bank.example");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:carla@example.com");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261120T120000Z");
        assertThat(event.getRequiredProperty(Property.ATTENDEE)
                        .getRequiredParameter(Parameter.PARTSTAT)
                        .getValue())
                .isEqualTo("ACCEPTED");
        assertThat(calendar.validate().hasErrors()).isFalse();
    }

    @Test
    void shouldAskTheCalendarToRemoveItWhenCancelled() throws Exception {
        String file = CalendarFile.of(Method.CANCEL, SampleVisit.in("en"), PARTIES, "Cancelled");

        assertThat(read(file).getRequiredProperty(Property.METHOD).getValue()).isEqualTo("CANCEL");
        assertThat(value(eventOf(file), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(eventOf(file), Property.UID)).isEqualTo(SampleVisit.ID + "@turno.example");
        assertThat(read(file).validate().hasErrors()).isFalse();
    }

    @Test
    void shouldStayOneEventWhenPeopleTypedOddThings() throws Exception {
        var odd = new Parties("turno.example", "desk@bank.example", "Bank", "{carla}@example.com");
        Visit visit = SampleVisit.named("Carla \"C\"\r\nSTATUS:CANCELLED", "Loans, cards; and \n more");

        String file = CalendarFile.of(Method.REQUEST, visit, odd, "See you");

        assertThat(value(eventOf(file), Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(eventOf(file).getProperties(Property.STATUS)).hasSize(1);
        assertThat(value(eventOf(file), Property.SUMMARY)).startsWith("Loans, cards; and \n more");
    }

    @Test
    void shouldWriteUtcWhenTheZoneHasNoDefinition() {
        Visit visit = SampleVisit.startingAt(Instant.parse("2026-12-01T09:30:00Z"), "+05:00");

        String file = CalendarFile.of(Method.REQUEST, visit, PARTIES, "See you");

        assertThat(file).contains("DTSTART:20261201T093000Z").doesNotContain("VTIMEZONE");
    }

    @Test
    void shouldKeepToTheLineLengthInOctetsWhenTextIsLong() throws Exception {
        String description = "موعد, اختبار; طويل\n".repeat(20).strip();

        String file = CalendarFile.of(Method.REQUEST, SampleVisit.in("ar"), PARTIES, description);

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(value(eventOf(file), Property.DESCRIPTION)).isEqualTo(description);
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent eventOf(String file) throws Exception {
        return (VEvent) read(file).getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
