package io.turno.branch.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.testkit.access.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class CheckInTest extends BranchTest {

    @Test
    void shouldGiveTheTicketEarlyToWhoComesEarly() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(28)));
        known(appointment);

        // When
        var answer = branch.checkIn(appointment);

        // Then
        answer.then()
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("arrivedAt", notNullValue())
                .body("appointmentCode", equalTo(appointment.appointment().code()));
        var event = log(Topic.TICKETS).await(TicketConverted.class, converted -> appointment
                .appointment()
                .id()
                .equals(converted.ticket().appointmentId()));
        assertThat(event.data().early()).isTrue();
    }

    @Test
    void shouldSayWhenToComeBackToWhoComesTooEarly() {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(2)));
        known(appointment);

        // When
        var answer = branch.checkIn(appointment);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:too-early"))
                .body(
                        "comeBackAt",
                        equalTo(appointment
                                .appointment()
                                .start()
                                .minus(Duration.ofMinutes(30))
                                .toString()));
    }

    @Test
    void shouldGiveOneTicketForADoubleTap() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(28)));
        known(appointment);
        String first = branch.checkIn(appointment).path("id");

        // When
        String second = branch.checkIn(appointment).path("id");

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldRefuseWhoComesAfterTheEnd() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        log(Topic.TICKETS).await(TicketConverted.class, converted -> appointment
                .appointment()
                .id()
                .equals(converted.ticket().appointmentId()));
        clock.moveTo(appointment.appointment().start().plus(Duration.ofMinutes(31)));

        Awaitility.await("closed")
                .until(() -> codesInQueue().noneMatch(appointment.appointment().code()::equals));

        // When
        var answer = branch.checkIn(appointment);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late"));
    }

    @Test
    void shouldRefuseWhoComesAfterTheEndWhereNoTicketWasEverGivenOut() {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(5)));
        known(appointment);
        clock.moveTo(appointment.appointment().start().plus(Duration.ofMinutes(30)));

        // When
        var answer = branch.checkIn(appointment);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late"));
    }

    @Test
    void shouldTakeInWhoComesLate() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        converted(appointment);
        clock.moveTo(appointment.appointment().start().plus(Duration.ofMinutes(29)));

        // When
        var answer = branch.checkIn(appointment);

        // Then
        answer.then().statusCode(200).body("status", equalTo("WAITING")).body("arrivedAt", notNullValue());
    }

    @Test
    void shouldSayOnceThatThePersonIsThere() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        String ticket = converted(appointment);
        branch.checkIn(appointment).then().statusCode(200);
        long revision = revisionOf(ticket);

        // When
        var again = branch.checkIn(appointment);

        // Then
        again.then().statusCode(200).body("id", equalTo(ticket)).body("arrivedAt", notNullValue());
        assertThat(revisionOf(ticket)).isEqualTo(revision);
        log(Topic.TICKETS)
                .await(
                        TicketArrived.class,
                        news -> news.ticket().id().toString().equals(ticket));
    }

    @Test
    void shouldTakeInWhoWasApprovedAndNobodyBefore() {
        // Given
        Instant start = in(Duration.ofMinutes(5));
        var booked = branch.appointment(start);
        var request = branch.requested(booked);
        branch.hears(request);
        var heardLater = branch.appointment(in(Duration.ofMinutes(28)));
        known(heardLater);

        // When
        var before = branch.checkIn(request);
        branch.hears(branch.changed(request, start, AppointmentStatus.BOOKED, null));

        // Then
        before.then().statusCode(404);
        Awaitility.await().until(() -> branch.checkIn(request).statusCode() == 200);
    }

    @Test
    void shouldNotKnowAForeignCode() {
        // When
        var answer =
                branch.as("rita", "reception").body(Map.of("code", "ZZ9999")).post("/api/v1/tickets/check-in");

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void shouldLetOnlyTheBranchsStaffIn() {
        // Given
        var elsewhere = Tokens.staff("reception")
                .tenant(Branch.TENANT)
                .branches("elsewhere")
                .token();
        var auditor = Tokens.staff("auditor")
                .tenant(Branch.TENANT)
                .branches(Branch.ID)
                .token();

        // When
        var nobody = given().get("/api/v1/tickets");
        var foreigner = given().auth().oauth2(elsewhere).get("/api/v1/tickets");
        var reader = given().auth().oauth2(auditor).get("/api/v1/tickets");

        // Then
        nobody.then().statusCode(401);
        foreigner.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
        reader.then().statusCode(403).body("type", equalTo("urn:turno:problem:forbidden"));
    }

    @Test
    void shouldNotTakeAnotherOrganisationsEverywhereForHere() {
        // Given
        var stranger = Tokens.staff("hq-admin")
                .tenant(UUID.randomUUID())
                .branches("*")
                .countries("*")
                .token();

        // When
        var answer = given().auth().oauth2(stranger).get("/api/v1/tickets");

        // Then
        answer.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
    }

    @ParameterizedTest
    @CsvSource({"GB, 200", "ES, 403"})
    void shouldLetACountryManagerIntoTheBranchesOfTheCountry(String country, int status) {
        // Given
        var manager = Tokens.staff("country-manager")
                .tenant(Branch.TENANT)
                .countries(country)
                .token();

        // When
        var answer = given().auth().oauth2(manager).get("/api/v1/tickets");

        // Then
        answer.then().statusCode(status);
    }

    /** The id of its ticket. */
    private String converted(BranchAppointment appointment) {
        branch.hears(appointment);
        var id = appointment.appointment().id();
        return log(Topic.TICKETS)
                .await(
                        TicketConverted.class,
                        converted -> id.equals(converted.ticket().appointmentId()))
                .data()
                .ticket()
                .id()
                .toString();
    }

    private long revisionOf(String ticket) {
        return branch.operator().get("/api/v1/tickets/" + ticket).jsonPath().getLong("revision");
    }

    private void known(BranchAppointment appointment) {
        branch.hears(appointment);
        Awaitility.await().until(() -> branch.checkIn(appointment).statusCode() != 404);
    }

    private Stream<String> codesInQueue() {
        return branch
                .operator()
                .get("/api/v1/tickets")
                .jsonPath()
                .getList("tickets.appointmentCode", String.class)
                .stream();
    }
}
