package io.turno.booking.availability;

import java.time.Instant;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class AlternativesTest extends ServiceTest {
    private final Instant taken = Bank.at(4, 12, 0);

    @Test
    void shouldOfferTheNearestStartsWhenTheWishedOneIsTaken() {
        // Given
        Visitor.of(bank).booked(bank.cards, taken);
        Visitor.of(bank).booked(bank.cards, Bank.at(4, 11, 45));

        // When
        var answer = Visitor.of(bank).book(bank.cards, taken);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:slot-taken"))
                .body(
                        "alternatives.start",
                        contains(
                                Bank.at(4, 11, 30).toString(),
                                Bank.at(4, 12, 15).toString(),
                                Bank.at(4, 12, 30).toString()));
    }

    @Test
    void shouldOfferTheNearestStartsWhenTheHoldOrTheMoveIsRefused() {
        // Given
        Visitor.of(bank).booked(bank.cards, taken);
        var mover = Visitor.of(bank);
        var booking = mover.booked(bank.cards, Bank.at(5, 9, 0));

        // When
        var hold = mover.hold(bank.cards, taken);
        var move = mover.reschedule(booking, taken);

        // Then
        for (var answer : List.of(hold, move)) {
            answer.then()
                    .statusCode(409)
                    .body(
                            "alternatives.start",
                            contains(
                                    Bank.at(4, 11, 30).toString(),
                                    Bank.at(4, 11, 45).toString(),
                                    Bank.at(4, 12, 15).toString()));
        }
    }
}
