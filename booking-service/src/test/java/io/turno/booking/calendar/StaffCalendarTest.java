package io.turno.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.StaffPlan;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Advice takes a member of staff: Grace, who is the only one. */
@QuarkusTest
class StaffCalendarTest extends ServiceTest {
    private static final Instant START = Bank.at(3, 10, 0);
    private static final String IN_FEED = START.toString().replaceAll("[-:]", "");

    private final StaffPlan grace = new StaffPlan(UUID.randomUUID(), "Grace").withAccount("grace.h");

    @BeforeEach
    void employ() {
        bank.change(plan -> Bank.services(service ->
                        service.id().equals(bank.advice) ? service.withNeeds(Needs.NOTHING.withStaff(true)) : service)
                .apply(plan.withStaff(List.of(grace))));
    }

    @Test
    void shouldFollowWhatThePersonHasToDo() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.advice, START);
        String url = link(manager());
        String before = feed(url).asString();
        ada.reschedule(booking, Bank.at(4, 11, 0)).then().statusCode(200);

        // When
        String after = feed(url).asString();

        // Then
        assertThat(before)
                .contains("UID:" + booking.id() + "@turno.local", "DTSTART:" + IN_FEED, "SEQUENCE:0", booking.code())
                .contains("· Ada\r\n")
                .doesNotContain("Byron", ada.email);
        assertThat(after)
                .contains("UID:" + booking.id() + "@turno.local", "SEQUENCE:1")
                .doesNotContain("DTSTART:" + IN_FEED);
    }

    @Test
    void shouldAnswerNothingNewToWhoeverHasIt() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.advice, START);
        String url = link(manager());
        String tag = feed(url).then().contentType("text/calendar").extract().header("ETag");
        assertThat(feed(url, tag).statusCode()).isEqualTo(304);
        ada.cancel(booking).then().statusCode(200);

        // When
        var news = feed(url, tag);

        // Then
        news.then().statusCode(200);
        assertThat(news.asString()).contains("STATUS:CANCELLED");
    }

    @Test
    void shouldReachFromAWeekBackToSixtyDaysAhead() {
        // Given
        var booking = Visitor.of(bank).booked(bank.advice, START);
        String url = link(manager());

        // When
        clock.moveTo(START.plus(Duration.ofDays(6)));
        String aWeekLater = feed(url).asString();
        clock.moveTo(START.plus(Duration.ofDays(8)));
        String later = feed(url).asString();

        // Then
        assertThat(aWeekLater).contains(booking.id().toString());
        assertThat(later).doesNotContain(booking.id().toString());
    }

    @Test
    void shouldEndTheOldLinkWithANewOne() {
        // Given
        String old = link(manager());

        // When
        String renewed = link(manager());

        // Then
        feed(renewed).then().statusCode(200);
        feed(old).then().statusCode(404);
        feed(renewed.substring(0, renewed.indexOf('?'))).then().statusCode(404);
        var audited = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("staff.calendar-link-issued")
                                && entry.entityId().equals(grace.id().toString()));
        assertThat(audited.data().details()).isEmpty();
    }

    @Test
    void shouldKeepTheLinkWhereARequestIsRepeated() {
        // Given
        String key = UUID.randomUUID().toString();
        String first = renew(manager(), key).path("url");

        // When
        String again = renew(manager(), key).path("url");

        // Then
        assertThat(again).isEqualTo(first);
        feed(first).then().statusCode(200);
    }

    @Test
    void shouldEndWithThePersonsWork() {
        // Given
        String url = link(manager());
        bank.change(plan -> plan.withStaff(List.of()));

        // When
        var answer = feed(url);

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void shouldGiveTheLinkToThePersonAndTheirManagersOnly() {
        // Given
        var elsewhere = Bank.openBeside(bank, events);
        String colleague = operator("ada.l");
        String otherManager = Tokens.staff("branch-manager")
                .tenant(bank.tenant)
                .branches(elsewhere.branch)
                .token();
        String otherBank =
                Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*").token();

        // When
        var byGrace = renew(operator("Grace.H"), null);
        var byColleague = renew(colleague, null);
        var byOtherManager = renew(otherManager, null);
        var byOtherBank = renew(otherBank, null);

        // Then
        byGrace.then().statusCode(200);
        byColleague.then().statusCode(403).body("type", equalTo("urn:turno:problem:forbidden"));
        byOtherManager.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
        byOtherBank.then().statusCode(404);
        renew(bank.customer("carla"), null).then().statusCode(403);
    }

    @Test
    void shouldShowColleaguesWhatThePersonHasToDo() {
        // Given
        var ada = Visitor.of(bank);
        Booking second = ada.booked(bank.advice, START.plus(Duration.ofHours(2)));
        Booking first = ada.booked(bank.advice, START);
        ada.booked(bank.advice, Bank.at(4, 10, 0));

        // When
        var shown = appointments(bank.reception(), 3, 3);

        // Then
        shown.then()
                .statusCode(200)
                .body("id", contains(first.id().toString(), second.id().toString()))
                .body("[0].name", equalTo("Ada Byron"))
                .body("[0].timeZone", equalTo("Europe/London"));
        assertThat(shown.asString()).doesNotContain(ada.email);
        appointments(bank.reception(), 5, 5).then().statusCode(200).body("", empty());
    }

    @Test
    void shouldRefuseALookAtAnotherBranchOrAtTooManyDays() {
        // Given
        var elsewhere = Bank.openBeside(bank, events);

        // When
        var ofAnother = appointments(elsewhere.reception(), 3, 3);
        var tooLong = appointments(bank.reception(), 3, 95);

        // Then
        ofAnother.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
        tooLong.then().statusCode(400).body("errors.pointer", contains("to"));
        appointments(bank.reception(), 3, 2).then().statusCode(400);
        appointments(bank.reception(), 3, 94).then().statusCode(200);
    }

    private String manager() {
        return Tokens.staff("branch-manager")
                .tenant(bank.tenant)
                .branches(bank.branch)
                .token();
    }

    private String operator(String userName) {
        return Tokens.staff("operator")
                .tenant(bank.tenant)
                .branches(bank.branch)
                .claim("preferred_username", userName)
                .token();
    }

    private String link(String token) {
        return renew(token, null).then().statusCode(200).extract().path("url");
    }

    private Response renew(String token, String idempotencyKey) {
        var request = Visitor.of(bank).with(token).request();
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/v1/staff/" + grace.id() + "/calendar-link");
    }

    private static Response feed(String url) {
        return feed(url, "\"none\"");
    }

    /** As a calendar program asks, which knows nothing but the link. */
    private static Response feed(String url, String tag) {
        return given().header("If-None-Match", tag).get(url.substring(url.indexOf("/api/")));
    }

    private Response appointments(String token, int from, int to) {
        return Visitor.of(bank)
                .with(token)
                .request()
                .queryParams(Map.of(
                        "from", Bank.day(from).toString(), "to", Bank.day(to).toString()))
                .get("/api/v1/staff/" + grace.id() + "/appointments");
    }
}
