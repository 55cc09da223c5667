package io.turno.booking.appointment;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ChangeAppointmentTest extends ServiceTest {

    @Test
    void shouldMoveWithTheSameCodeAndGiveTheOldPlaceBack() {
        // Given
        var ada = Visitor.of(bank);
        var from = Bank.at(3, 10, 0);
        var to = Bank.at(4, 11, 0);
        var booking = ada.booked(bank.cards, from);

        // When
        var answer = ada.reschedule(booking, to);

        // Then
        answer.then().statusCode(200).body("code", equalTo(booking.code())).body("start", equalTo(to.toString()));
        assertThat(ada.left(bank.cards, from)).isOne();
        assertThat(ada.left(bank.cards, to)).isZero();
        var moved = log(Topic.APPOINTMENTS).await(AppointmentRescheduled.class, event -> event.appointment()
                .id()
                .equals(booking.id()));
        assertThat(moved.data().previousStart()).isEqualTo(from);
        assertThat(moved.data().appointment().icsSequence()).isOne();
    }

    @Test
    void shouldKeepTheOldPlaceWhenTheNewOneIsTaken() {
        // Given
        var ada = Visitor.of(bank);
        var from = Bank.at(3, 10, 0);
        var taken = Bank.at(3, 11, 0);
        Visitor.of(bank).booked(bank.cards, taken);
        var booking = ada.booked(bank.cards, from);

        // When
        var answer = ada.reschedule(booking, taken);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:slot-taken"));
        ada.read(booking).then().body("start", equalTo(from.toString()));
        assertThat(ada.left(bank.cards, from)).isZero();
    }

    @Test
    void shouldCancelAndFreeThePlace() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        var booking = ada.booked(bank.cards, start);

        // When
        var answer = ada.cancel(booking);

        // Then
        answer.then().statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(ada.left(bank.cards, start)).isOne();
        log(Topic.APPOINTMENTS).await(AppointmentCancelled.class, event -> event.appointment()
                .id()
                .equals(booking.id()));
    }

    @Test
    void shouldRefuseToCancelTwice() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.cancel(booking).then().statusCode(200);

        // When
        var again = ada.cancel(booking);

        // Then
        again.then().statusCode(409).body("type", equalTo("urn:turno:problem:already-closed"));
    }

    @Test
    void shouldBeTooLateForTheCustomerButNotForStaff() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(2, 10, 0);
        var booking = ada.booked(bank.cards, start);
        clock.moveTo(start.minusSeconds(50 * 60));

        // When
        var late = ada.cancel(booking);
        var staff = Visitor.of(bank).with(bank.reception()).cancel(booking);

        // Then
        late.then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late"));
        staff.then().statusCode(200);
    }

    @Test
    void shouldHideAnAppointmentFromWhoeverLacksItsToken() {
        // Given
        var booking = Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));
        var stranger = new Visitor.Booking(booking.id(), booking.code(), "AAAAAAAAAAAAAAAAAAAAAA");
        var other = Bank.open(events);

        // When
        var guest = Visitor.of(bank).read(stranger);
        var otherStaff = Visitor.of(bank).with(other.reception()).cancel(stranger);

        // Then
        guest.then().statusCode(404);
        otherStaff.then().statusCode(404);
    }

    @Test
    void shouldRefuseAChangeOfAnOldRevision() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.reschedule(booking, Bank.at(3, 11, 0)).then().statusCode(200);

        // When
        var answer = ada.request()
                .header("Manage-Token", booking.manageToken())
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/api/v1/appointments/" + booking.id() + "/cancel");

        // Then
        answer.then().statusCode(412).body("type", equalTo("urn:turno:problem:stale-version"));
    }

    @Test
    void shouldMoveOnlyOnceForTheSameKey() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var first = moveWithKey(ada, booking);

        // When
        var again = moveWithKey(ada, booking);

        // Then
        assertThat(again).isEqualTo(first);
        ada.read(booking).then().body("revision", equalTo(2));
    }

    private static String moveWithKey(Visitor ada, Visitor.Booking booking) {
        return ada.request()
                .header("Manage-Token", booking.manageToken())
                .header("Idempotency-Key", "move-" + booking.id())
                .body(Map.of("start", Bank.at(3, 12, 0).toString()))
                .post("/api/v1/appointments/" + booking.id() + "/reschedule")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
