package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class BookAppointmentTest extends ServiceTest {

    @Test
    void shouldBookAndTakeThePlace() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);

        // When
        var answer = ada.book(bank.cards, start);

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("BOOKED"))
                .body("code", matchesPattern("[A-HJ-NPR-Z]{2}[0-9]{4}"))
                .body("start", equalTo(start.toString()))
                .body("end", equalTo(start.plusSeconds(900).toString()))
                .body("convertToTicketTime", equalTo(start.minusSeconds(600).toString()));
        assertThat(ada.left(bank.cards, start)).isZero();
        assertThat(ada.left(bank.cards, start.plusSeconds(900))).isOne();
    }

    @Test
    void shouldTellEverybodyWhoHasToKnow() throws Exception {
        // Given
        var ada = Visitor.of(bank);

        // When
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));

        // Then
        var said = log(Topic.APPOINTMENTS, Topic.CUSTOMERS, Topic.ofBranch(bank.branch), Topic.AUDIT);
        var booked = said.await(
                AppointmentBooked.class, event -> event.appointment().id().equals(booking.id()));
        assertThat(booked.tenantId()).isEqualTo(bank.tenant);
        assertThat(booked.data().appointment().code()).isEqualTo(booking.code());
        UUID customer = booked.data().appointment().customerId();
        var contact =
                said.await(CustomerChanged.class, event -> event.customerId().equals(customer));
        assertThat(contact.data().email()).isEqualTo(ada.email);
        assertThat(contact.data().channels()).containsExactly("email");
        var copy = said.await(
                BranchAppointment.class, event -> event.appointment().id().equals(booking.id()));
        assertThat(copy.data().customerName()).isEqualTo("Ada Byron");
        assertThat(copy.data().appointment().status()).isEqualTo(AppointmentStatus.BOOKED);
        var audited = said.await(
                AuditEntry.class, entry -> entry.entityId().equals(booking.id().toString()));
        assertThat(audited.data().action()).isEqualTo("appointment.booked");
        assertThat(audited.data().actorType()).isEqualTo("guest");
    }

    @Test
    void shouldRefuseAPlaceThatIsTaken() {
        // Given
        var start = Bank.at(3, 11, 0);
        Visitor.of(bank).booked(bank.cards, start);

        // When
        var answer = Visitor.of(bank).book(bank.cards, start);

        // Then
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:turno:problem:slot-taken"));
    }

    @Test
    void shouldAnswerTheSameTwiceForTheSameKey() {
        // Given
        var ada = Visitor.of(bank);
        var order = ada.order(bank.cards, Bank.at(3, 12, 0));
        String key = UUID.randomUUID().toString();
        String first = ada.book(order, key).then().statusCode(201).extract().asString();

        // When
        var again = ada.book(order, key);

        // Then
        assertThat(again.then().statusCode(201).extract().asString()).isEqualTo(first);
    }

    @Test
    void shouldRefuseTheSameKeyForAnotherOrder() {
        // Given
        var ada = Visitor.of(bank);
        String key = UUID.randomUUID().toString();
        ada.book(ada.order(bank.cards, Bank.at(3, 12, 0)), key).then().statusCode(201);

        // When
        var other = ada.book(ada.order(bank.cards, Bank.at(3, 12, 15)), key);

        // Then
        other.then().statusCode(422).body("type", equalTo("urn:turno:problem:idempotency-key-reused"));
        assertThat(ada.left(bank.cards, Bank.at(3, 12, 15))).isOne();
    }

    @Test
    void shouldNameEveryWrongField() {
        // Given
        var order = Map.of("serviceIds", java.util.List.of(), "name", " ", "email", "nobody");

        // When
        var answer = Visitor.of(bank).book(order, null);

        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:turno:problem:validation-failed"))
                .body("errors.pointer", containsInAnyOrder("/branchId", "/serviceIds", "/start", "/name", "/email"));
    }

    @Test
    void shouldAskForAWayToReachThePerson() {
        // Given
        var ada = Visitor.of(bank);
        var order = ada.order(bank.cards, Bank.at(3, 12, 0));
        order.remove("email");

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(400).body("errors.pointer", containsInAnyOrder("/email"));
    }

    @Test
    void shouldRefuseATimeOffTheGrid() {
        // When
        var answer = Visitor.of(bank).book(bank.cards, Bank.at(3, 10, 7));

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:closed"));
    }

    @Test
    void shouldRefuseADayBeyondTheHorizon() {
        // When
        var answer = Visitor.of(bank).book(bank.cards, Bank.at(62, 10, 0));

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:beyond-horizon"));
    }

    @Test
    void shouldRefuseATimeThatIsTooSoonForAGuestButNotForStaff() {
        // Given
        var start = Bank.at(2, 10, 0);
        clock.moveTo(start.minusSeconds(30 * 60));

        // When
        var guest = Visitor.of(bank).book(bank.cards, start);
        var reception = Visitor.of(bank).with(bank.reception());
        var order = reception.order(bank.cards, start);
        order.put("reason", "walked-in");
        var staff = reception.book(order, null);

        // Then
        guest.then().statusCode(422).body("type", equalTo("urn:turno:problem:notice-too-short"));
        staff.then().statusCode(201).body("channel", equalTo("RECEPTION"));
    }

    @Test
    void shouldSayNothingOfAnUnknownBranch() {
        // Given
        var ada = Visitor.of(bank);
        var order = ada.order(bank.cards, Bank.at(3, 10, 0));
        order.put("branchId", UUID.randomUUID());

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(404).body("type", equalTo("urn:turno:problem:not-found"));
    }

    @Test
    void shouldTakeAsManyPlacesAsThePartyHas() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(4, 10, 0);
        var order = ada.order(bank.advice, start);
        order.put("partySize", 2);

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201).body("partySize", equalTo(2));
        assertThat(ada.left(bank.advice, start)).isOne();
    }

    @Test
    void shouldRefuseAPartyThatIsTooLarge() {
        // Given
        var ada = Visitor.of(bank);
        var order = ada.order(bank.advice, Bank.at(4, 10, 0));
        order.put("partySize", 4);

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:party-too-large"));
    }
}
