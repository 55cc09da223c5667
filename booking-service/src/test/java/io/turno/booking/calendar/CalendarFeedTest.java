package io.turno.booking.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CalendarFeedTest {
    private static final UUID BRANCH = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final UUID CARDS = UUID.fromString("01900000-0000-7000-8000-000000001002");
    private static final UUID ADVICE = UUID.fromString("01900000-0000-7000-8000-000000001003");
    private static final StaffPlan ADA = new StaffPlan(UUID.randomUUID(), "Ada; the first");
    private static final UUID VISIT = UUID.fromString("01900000-0000-7000-8000-00000000aaaa");
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-20T08:30:00Z");

    @Test
    void shouldSayWhatIsToBeDoneWhenAndWhere() throws Exception {
        // When
        String feed = feed(assignment(AppointmentStatus.BOOKED, "Mary Ann Evans", List.of(CARDS, ADVICE)));

        // Then
        assertThat(feed.split("\r\n"))
                .contains(
                        "X-WR-CALNAME:Ada\\; the first",
                        "UID:" + VISIT + "@turno.local",
                        "DTSTAMP:20261120T083000Z",
                        "SEQUENCE:3",
                        "DTSTART:20261201T100000Z",
                        "DTEND:20261201T103000Z",
                        "SUMMARY:Cards + Advice · AB1234 · Mary",
                        "LOCATION:London\\, Bank Street",
                        "STATUS:CONFIRMED",
                        "TRANSP:OPAQUE");
        assertThat(parsed(feed).validate().hasErrors()).isFalse();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments(AppointmentStatus.PENDING, "TENTATIVE", "OPAQUE"),
                arguments(AppointmentStatus.BOOKED, "CONFIRMED", "OPAQUE"),
                arguments(AppointmentStatus.CONVERTED, "CONFIRMED", "OPAQUE"),
                arguments(AppointmentStatus.FULFILLED, "CONFIRMED", "TRANSPARENT"),
                arguments(AppointmentStatus.CANCELLED, "CANCELLED", "TRANSPARENT"),
                arguments(AppointmentStatus.NO_SHOW, "CANCELLED", "TRANSPARENT"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void shouldKeepTheTimeOfWhatIsStillToBeDone(AppointmentStatus status, String said, String busy) {
        // When
        String feed = feed(assignment(status, "Mary", List.of(CARDS)));

        // Then
        assertThat(feed).contains("STATUS:" + said + "\r\n", "TRANSP:" + busy + "\r\n");
    }

    @Test
    void shouldHoldNoMoreOfANameThanTheFirst() {
        // When
        String feed =
                feed(assignment(AppointmentStatus.BOOKED, "  Mary\r\nATTENDEE:mailto:x@example.com", List.of(CARDS)));

        // Then
        assertThat(feed).contains("AB1234 · Mary\r\n").doesNotContain("ATTENDEE", "example.com");
    }

    @Test
    void shouldHaveNoLineOfMoreThanSeventyFiveOctets() throws Exception {
        // Given
        String name = "مريم".repeat(40) + "😀".repeat(30);

        // When
        String feed = feed(assignment(AppointmentStatus.BOOKED, name, List.of(CARDS)));

        // Then
        assertThat(Arrays.stream(feed.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        VEvent event = parsed(feed).<VEvent>getComponents("VEVENT").getFirst();
        assertThat(event.getSummary().getValue()).endsWith(name);
    }

    @Test
    void shouldLeaveOutAServiceThatIsNoLongerOffered() {
        // When
        String feed = feed(assignment(AppointmentStatus.BOOKED, "Mary", List.of(UUID.randomUUID())));

        // Then
        assertThat(feed).contains("SUMMARY:AB1234 · Mary\r\n");
    }

    private static String feed(Assignment... assignments) {
        var colleague =
                Colleague.of(UUID.randomUUID(), ADA.id(), List.of(plan())).orElseThrow();
        return new CalendarFeed(colleague, "turno.local").of(List.of(assignments));
    }

    private static Calendar parsed(String feed) throws Exception {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static Assignment assignment(AppointmentStatus status, String name, List<UUID> services) {
        return new Assignment(
                VISIT, BRANCH, "AB1234", services, START, START.plusSeconds(1800), name, 1, status, 3, CHANGED);
    }

    private static BranchPlan plan() {
        return new BranchPlan(
                        BRANCH,
                        UUID.randomUUID(),
                        1,
                        Map.of("en", "London, Bank Street", "es", "Londres"),
                        "1 Bank Street",
                        "GB",
                        ZoneId.of("Europe/London"),
                        List.of("en", "es"),
                        4,
                        List.of(),
                        List.of(),
                        List.of(service(CARDS, "Cards"), service(ADVICE, "Advice")),
                        List.of(),
                        List.of())
                .withStaff(List.of(ADA));
    }

    private static ServicePlan service(UUID id, String name) {
        return new ServicePlan(id, "C", Map.of("en", name), true, 15, 15, 0, 0, 1, AppointmentPolicy.DEFAULT);
    }
}
