package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class LookUpTest extends ServiceTest {

    @Test
    void shouldFindABookingByItsCodeAndEmail() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        String asTyped = booking.code().toLowerCase().substring(0, 2) + "-"
                + booking.code().substring(2);

        // When
        var answer = lookUp(ada, asTyped, ada.email.toUpperCase());

        // Then
        answer.then()
                .statusCode(200)
                .body("id", equalTo(booking.id().toString()))
                .body("manageToken", notNullValue());
    }

    @Test
    void shouldFindABookingByAPhoneNumberInAnySpelling() {
        // Given
        var ada = Visitor.of(bank);
        var order = ada.order(bank.cards, Bank.at(3, 10, 0));
        order.put("phone", "020 7946 0123");
        String code = ada.book(order, null).then().statusCode(201).extract().path("code");

        // When
        var answer = lookUp(ada, code, "+44 (0)20 7946-0123");

        // Then
        answer.then().statusCode(200);
    }

    @Test
    void shouldAnswerAWrongPersonAndAWrongCodeAlike() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var wrongPerson = lookUp(ada, booking.code(), "somebody@example.com");
        var wrongCode = lookUp(ada, booking.code().equals("AA0000") ? "AA0001" : "AA0000", ada.email);

        // Then
        wrongPerson.then().statusCode(404);
        assertThat(wrongPerson.asString()).isEqualTo(wrongCode.asString());
    }

    @Test
    void shouldNotKnowACodeAnyMoreWhenItsAppointmentIsOver() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.cancel(booking).then().statusCode(200);

        // When
        var answer = lookUp(ada, booking.code(), ada.email);

        // Then
        answer.then().statusCode(404).body("type", equalTo("urn:turno:problem:not-found"));
    }

    @Test
    void shouldListTheAppointmentsOfAnAccountOnly() {
        // Given
        String subject = UUID.randomUUID().toString();
        var carla = Visitor.of(bank).with(bank.customer(subject));
        var booking = carla.booked(bank.cards, Bank.at(3, 10, 0));
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 15));

        // When
        var mine = carla.request().get("/api/v1/me/appointments");

        // Then
        mine.then().statusCode(200).body("items.id", contains(booking.id().toString()));
        var stranger = Visitor.of(bank).with(bank.customer("stranger"));
        stranger.request().get("/api/v1/me/appointments").then().body("items", empty());
    }

    @Test
    void shouldLetACustomerManageWithoutAToken() {
        // Given
        var carla = Visitor.of(bank).with(bank.customer(UUID.randomUUID().toString()));
        var booking = carla.booked(bank.cards, Bank.at(3, 10, 0));
        var without = new Visitor.Booking(booking.id(), booking.code(), "");

        // When
        var answer = carla.cancel(without);

        // Then
        answer.then().statusCode(200);
        Visitor.of(bank).with(bank.customer("stranger")).read(without).then().statusCode(404);
    }

    @Test
    void shouldPageThroughTheDayOfABranch() {
        // Given
        var ada = Visitor.of(bank);
        var first = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var second = ada.booked(bank.cards, Bank.at(3, 10, 15));
        var reception = Visitor.of(bank).with(bank.reception());

        // When
        var page = day(reception, null);
        var rest = day(reception, page.path("next"));

        // Then
        page.then().statusCode(200).body("items.id", contains(first.id().toString()));
        rest.then().body("items.id", contains(second.id().toString())).body("items", hasSize(1));
    }

    @Test
    void shouldNotShowABranchsDayToOthers() {
        // When
        var guest = day(Visitor.of(bank), null);
        var otherBank = day(Visitor.of(bank).with(Bank.open(events).reception()), null);

        // Then
        guest.then().statusCode(401);
        otherBank.then().statusCode(403);
    }

    private Response day(Visitor visitor, String after) {
        var request = visitor.request()
                .queryParam("branch", bank.branch)
                .queryParam("from", Bank.day(3).toString())
                .queryParam("to", Bank.day(3).toString())
                .queryParam("limit", 1);
        return (after == null ? request : request.queryParam("after", after)).get("/api/v1/appointments");
    }

    private Response lookUp(Visitor visitor, String code, String secondFact) {
        return visitor.request()
                .body(Map.of("branchId", bank.branch, "code", code, "secondFact", secondFact))
                .post("/api/v1/appointments/lookup");
    }
}
