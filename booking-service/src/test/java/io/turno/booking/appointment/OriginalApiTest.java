package io.turno.booking.appointment;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class OriginalApiTest extends ServiceTest {

    @Test
    void shouldBookAndCancelForAPartner() {
        // Given
        var partner = Visitor.of(bank).with(bank.partner());
        var booked = book(partner);
        booked.then().statusCode(201).body("status", equalTo("BOOKED")).body("manage_token", notNullValue());

        // When
        var cancelled = partner.request()
                .body(Map.of("appointment_id", booked.path("appointment_id")))
                .post("/api/cancel_appointment");

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void shouldAskTheBranchToConvertAndNotPretendThatItDid() {
        // Given
        var partner = Visitor.of(bank).with(bank.partner());
        String id = book(partner).path("appointment_id");

        // When
        var answer = partner.request().body(Map.of("appointment_id", id)).post("/api/convert_appointment_to_ticket");

        // Then
        answer.then().statusCode(202).body("status", equalTo("BOOKED"));
        log(Topic.ofBranch(bank.branch))
                .await(
                        BranchAppointment.class,
                        copy -> copy.convertRequestedAt() != null
                                && copy.appointment().id().toString().equals(id));
    }

    @Test
    void shouldNameTheWrongFieldsInTheirOwnSpelling() {
        // When
        var answer = Visitor.of(bank).request().body(Map.of()).post("/api/book_appointment");

        // Then
        answer.then().statusCode(400).body("errors.pointer", org.hamcrest.Matchers.hasItem("/branch_id"));
    }

    private Response book(Visitor visitor) {
        return visitor.request()
                .body(Map.of(
                        "branch_id", bank.branch,
                        "service_id", bank.cards,
                        "start_time", Bank.at(3, 10, 0).toString(),
                        "name", "Ada Byron",
                        "email", visitor.email))
                .post("/api/book_appointment");
    }
}
