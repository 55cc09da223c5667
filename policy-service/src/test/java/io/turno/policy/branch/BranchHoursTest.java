package io.turno.policy.branch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.WeekOfMonth;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class BranchHoursTest extends PolicyTest {

    @Test
    void shouldPublishBreaksAndRulesThatRepeat() {
        // Given
        var said = log(Topic.POLICY);

        // When
        change(manager(), "/hours", Map.of("windows", List.of(withBreak("12:30", "13:00"), lastSaturday())))
                .then()
                .statusCode(200);

        // Then
        var plan = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2);
        assertThat(plan.data().hours().getFirst().breaks()).hasSize(1);
        assertThat(plan.data().hours().getLast().recurrence().weekOfMonth()).isEqualTo(WeekOfMonth.LAST);
    }

    @Test
    void shouldShowTheHoursDayByDayWithTheirOrigin() {
        // Given
        change(manager(), "/hours", Map.of("windows", List.of(withBreak("12:30", "13:00"), lastSaturday())));
        change(manager(), "/holidays", Map.of("region", "ENG")).then().statusCode(200);
        admin().body(Map.of("year", 2026, "region", "ENG")).post("/api/v1/countries/GB/holidays/imports");
        var morning = List.of(Map.of("from", "09:00", "to", "12:00"));
        change(manager(), "/exceptions/2026-12-28", Map.of("windows", morning, "reason", "Sales"));

        // When
        var days = hours("2026-12-25", "2026-12-28");

        // Then
        days.then()
                .statusCode(200)
                .body("date", contains("2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28"))
                .body("origin", contains("HOLIDAY", "WEEKLY", "WEEKLY", "EXCEPTION"))
                .body("[0].holiday.en", equalTo("Christmas"))
                .body("[0].windows", hasSize(0))
                .body("[1].windows[0].repeats.weekOfMonth", equalTo("LAST"))
                .body("[1].holiday", nullValue())
                .body("[2].windows", hasSize(0))
                .body("[3].reason", equalTo("Sales"))
                .body("[3].holiday.en", equalTo("Boxing Day"))
                .body("[3].windows[0].to", equalTo("12:00:00"));
        hours("2026-12-21", "2026-12-21").then().body("[0].windows[0].breaks[0].from", equalTo("12:30:00"));
    }

    @Test
    void shouldReportEveryConflictWithBothWindows() {
        // When
        var answer = change(
                manager(),
                "/hours",
                Map.of(
                        "windows",
                        List.of(
                                window("MONDAY", "09:00", "12:00"),
                                window("MONDAY", "11:00", "13:00"),
                                window("TUESDAY", "09:00", "12:00"),
                                window("TUESDAY", "09:00", "12:00"),
                                window("WEDNESDAY", "09:00", "12:00"),
                                window("WEDNESDAY", "12:00", "13:00"))));

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:hours-overlap"))
                .body("detail", containsString("MONDAY 09:00–12:00 overlaps with 11:00–13:00; TUESDAY"))
                .body("conflicts.verdict", contains("OVERLAPPING", "IDENTICAL"))
                .body("conflicts[0].one.from", equalTo("09:00:00"))
                .body("conflicts[0].other.from", equalTo("11:00:00"))
                .body("conflicts.text", everyItem(containsString("DAY 09:00–12:00")));
    }

    @Test
    void shouldAcceptRulesThatNeverMeetAndWarnOfWhatTheGridDoesNotDivide() {
        // Given
        var odd = Map.of("day", "MONDAY", "from", "09:00", "to", "12:10", "repeats", Map.of("weekOfMonth", "FIRST"));
        var even = Map.of("day", "MONDAY", "from", "09:00", "to", "17:00", "repeats", Map.of("weekOfMonth", "LAST"));

        // When
        var answer = change(
                manager(), "/hours", Map.of("windows", List.of(odd, even, withBreak("TUESDAY", "12:05", "12:30"))));

        // Then
        answer.then()
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                startsWith("MONDAY 09:00–12:10"),
                                startsWith("TUESDAY break 12:05–12:30 is off the grid of 15 minutes from 09:00")));
    }

    @Test
    void shouldNameTheRuleThatMakesNoSense() {
        // Given
        var rule = Map.of("day", "MONDAY", "from", "09:00", "to", "17:00", "repeats", Map.of("everyWeeks", 2));

        // When
        var answer = change(manager(), "/hours", Map.of("windows", List.of(rule)));

        // Then
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains("/windows/0/repeats"))
                .body("errors.detail", contains("everyWeeks counts from a first date; from is missing"));
    }

    @Test
    void shouldShowHoursOfAtMostAYear() {
        hours("2026-01-01", "2027-01-01").then().statusCode(200).body("", hasSize(366));
        hours("2026-01-01", "2027-01-02").then().statusCode(400).body("errors.pointer", contains("to"));
        hours("2026-01-02", "2026-01-01").then().statusCode(400).body("errors.pointer", contains("to"));
        var stranger = Tokens.staff("auditor").tenant(tenant).branches("*").countries("ES");
        as(stranger)
                .queryParams(Map.of("from", "2026-01-01", "to", "2026-01-01"))
                .get("/api/v1/branches/" + UUID.randomUUID() + "/hours")
                .then()
                .statusCode(404);
    }

    private Response hours(String from, String to) {
        return manager().queryParams(Map.of("from", from, "to", to)).get("/api/v1/branches/" + branch + "/hours");
    }

    private static Map<String, Object> withBreak(String from, String to) {
        return withBreak("MONDAY", from, to);
    }

    private static Map<String, Object> withBreak(String day, String from, String to) {
        return Map.of("day", day, "from", "09:00", "to", "17:00", "breaks", List.of(Map.of("from", from, "to", to)));
    }

    private static Map<String, Object> lastSaturday() {
        return Map.of("day", "SATURDAY", "from", "10:00", "to", "13:00", "repeats", Map.of("weekOfMonth", "LAST"));
    }
}
