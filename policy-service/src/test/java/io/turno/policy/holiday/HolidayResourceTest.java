package io.turno.policy.holiday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Holiday;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
class HolidayResourceTest extends PolicyTest {
    @Inject
    Clock clock;

    @Test
    void shouldShowWhatAnImportWouldBring() {
        // When
        var scotland =
                admin().queryParams(Map.of("year", 2026, "region", "SCT")).get("/api/v1/countries/GB/holidays");

        // Then
        scotland.then()
                .statusCode(200)
                .body("imported", equalTo(false))
                .body("holidays.date", hasItems("2026-01-02", "2026-12-25"))
                .body("holidays.find { it.date == '2026-12-25' }.names.de", equalTo("Weihnachten"));
        admin().get("/api/v1/countries/GB/holidays/regions").then().body("code", hasItems("ENG", "NIR", "SCT", "WLS"));
    }

    @Test
    void shouldCloseTheBranchesOfTheCountryWhenItsHolidaysAreImported() {
        // Given
        int year = thisYear();

        // When
        importYear("GB", Map.of("year", year)).then().statusCode(200).body("imported", equalTo(true));

        // Then
        var said = log(Topic.POLICY, Topic.AUDIT);
        var plan = plan(said, 2);
        assertThat(years(plan)).containsExactly(year);
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("holiday_calendar.imported")
                        && entry.entityId().equals("GB:" + year));
        importYear("GB", Map.of("year", year)).then().statusCode(200);
        admin().queryParam("year", year)
                .get("/api/v1/countries/GB/holidays")
                .then()
                .body("imported", equalTo(true));
    }

    @Test
    void shouldFollowTheCalendarOfTheRegionForThreeYearsWhenABranchNamesIt() {
        // Given
        int year = thisYear();

        // When
        change(manager(), "/holidays", Map.of("region", "SCT")).then().statusCode(200);

        // Then
        assertThat(years(plan(log(Topic.POLICY), 2))).containsExactly(year, year + 1, year + 2);
    }

    @Test
    void shouldDropAndAddHolidaysOfABranch() {
        // Given
        int next = thisYear() + 1;
        String dropped = admin().queryParams(Map.of("year", next, "region", "SCT"))
                .get("/api/v1/countries/GB/holidays")
                .path("holidays[0].date");
        var founding = Map.of("date", next + "-09-09", "names", Map.of("en", "Founding day"));

        // When
        change(manager(), "/holidays", Map.of("region", "SCT", "dropped", List.of(dropped), "added", List.of(founding)))
                .then()
                .statusCode(200);

        // Then
        assertThat(plan(log(Topic.POLICY), 2).holidays())
                .extracting(Holiday::date)
                .contains(LocalDate.of(next, 9, 9))
                .hasSizeGreaterThan(20)
                .doesNotContain(LocalDate.parse(dropped));
        manager()
                .queryParams(Map.of("from", next + "-09-09", "to", next + "-09-09"))
                .get("/api/v1/branches/" + branch + "/hours")
                .then()
                .body("[0].origin", equalTo("HOLIDAY"))
                .body("[0].holiday.en", equalTo("Founding day"));
    }

    @Test
    void shouldRefuseARegionAndACountryThatNobodyKnows() {
        // Given
        put(admin(), "/countries/ZZ", Map.of("names", Map.of("en", "Nowhere")))
                .then()
                .statusCode(201);

        // Then
        change(manager(), "/holidays", Map.of("region", "LONDN"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:unknown-region"))
                .body("regions", hasItem("ENG"));
        change(manager(), "/holidays", Map.of("region", "Scotland")).then().statusCode(400);
        importYear("ZZ", Map.of("year", 2026))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:no-holiday-calendar"));
        importYear("FR", Map.of("year", 2026)).then().statusCode(404);
        importYear("GB", Map.of("year", 1066)).then().statusCode(400);
        var spain = Tokens.staff("country-manager").tenant(tenant).countries("ES");
        as(spain)
                .body(Map.of("year", 2026))
                .post("/api/v1/countries/GB/holidays/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldKeepHolidaysToTheirOrganisation() {
        // Given
        importYear("GB", Map.of("year", 2026)).then().statusCode(200);
        var stranger =
                Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*").countries("*");

        // When
        var theirs = as(stranger).queryParam("year", 2026).get("/api/v1/countries/GB/holidays");

        // Then
        theirs.then().statusCode(200).body("imported", equalTo(false));
    }

    @Test
    void shouldPublishTheYearThatComesIntoReachWhenAYearEnds() {
        // Given
        int year = thisYear();
        change(manager(), "/holidays", Map.of("region", "SCT")).then().statusCode(200);

        // When
        moveTo(LocalDate.of(year + 1, 1, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
        try {
            runJob();
        } finally {
            setOffset("PT0S");
        }

        // Then
        assertThat(years(plan(log(Topic.POLICY), 3))).containsExactly(year + 1, year + 2, year + 3);
        admin().queryParams(Map.of("year", year + 3, "region", "SCT"))
                .get("/api/v1/countries/GB/holidays")
                .then()
                .body("imported", equalTo(true));
    }

    @Test
    void shouldPublishNothingWhenNoYearCameIntoReach() {
        // Given
        change(manager(), "/holidays", Map.of("region", "SCT")).then().statusCode(200);

        // When
        runJob();

        // Then
        change(manager(), "/settings", Map.of("grace", "PT7M")).then().statusCode(200);
        var said = log(Topic.POLICY);
        plan(said, 3);
        assertThat(said.all(BranchPlan.class).stream()
                        .filter(news -> news.data().branchId().equals(branch)))
                .hasSize(3);
    }

    private Response importYear(String country, Map<String, Object> request) {
        return admin().body(request).post("/api/v1/countries/" + country + "/holidays/imports");
    }

    private BranchPlan plan(EventLog said, long version) {
        return said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == version)
                .data();
    }

    private static SortedSet<Integer> years(BranchPlan plan) {
        return plan.holidays().stream()
                .map(holiday -> holiday.date().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int thisYear() {
        return clock.instant().atZone(ZoneOffset.UTC).getYear();
    }

    private void moveTo(Instant instant) {
        setOffset(Duration.between(clock.instant(), instant).toString());
    }

    private static void setOffset(String offset) {
        given().contentType(ContentType.JSON)
                .body(Map.of("offset", offset))
                .post("/sandbox/clock")
                .then()
                .statusCode(200);
    }

    private static void runJob() {
        as(Tokens.staff("jobs")).post("/jobs/follow-holidays/run").then().statusCode(200);
    }
}
