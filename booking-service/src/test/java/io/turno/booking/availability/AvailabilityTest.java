package io.turno.booking.availability;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class AvailabilityTest extends ServiceTest {

    @Test
    void shouldOfferTheWholeDayInTheBranchsZone() {
        // When
        var answer = given().queryParam("service", bank.cards)
                .queryParam("from", Bank.day(3).toString())
                .get("/api/v1/branches/" + bank.branch + "/availability");

        // Then
        answer.then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/London"))
                .body("days[0].slots", hasSize(32))
                .body("days[0].slots[0].start", equalTo(Bank.at(3, 9, 0).toString()))
                .body("days[0].slots[31].end", equalTo(Bank.at(3, 17, 0).toString()));
    }

    @Test
    void shouldOfferOnlyWhatFitsAllServicesOfOneVisit() {
        // Given
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var answer = given().queryParam("service", bank.advice, bank.cards)
                .queryParam("from", Bank.day(3).toString())
                .get("/api/v1/branches/" + bank.branch + "/availability");

        // Then
        var starts = answer.then().statusCode(200).extract().jsonPath().getList("days[0].slots.start", String.class);
        assertThat(starts)
                .contains(Bank.at(3, 10, 0).toString())
                .doesNotContain(Bank.at(3, 9, 0).toString());
    }

    @Test
    void shouldShowWhatANewPlanMakesFree() {
        // Given
        var start = Bank.at(3, 10, 0);
        Visitor.of(bank).booked(bank.cards, start);

        // When
        bank.changeCardsCapacity(2);

        // Then
        assertThat(Visitor.of(bank).left(bank.cards, start)).isOne();
        Visitor.of(bank).book(bank.cards, start).then().statusCode(201);
    }

    @Test
    void shouldKeepWhatIsBookedWhenAPlanTakesPlacesAway() {
        // Given
        var start = Bank.at(3, 10, 0);
        bank.changeCardsCapacity(3);
        var first = Visitor.of(bank);
        var booking = first.booked(bank.cards, start);
        Visitor.of(bank).booked(bank.cards, start);

        // When
        bank.changeCardsCapacity(1);

        // Then
        assertThat(first.left(bank.cards, start)).isZero();
        Visitor.of(bank).book(bank.cards, start).then().statusCode(409);
        first.read(booking).then().body("status", equalTo("BOOKED"));
        first.cancel(booking).then().statusCode(200);
        Visitor.of(bank).book(bank.cards, start).then().statusCode(409);
    }

    @Test
    void shouldRefuseARangeThatIsTooLong() {
        // When
        var answer = given().queryParam("service", bank.cards)
                .queryParam("from", "2030-01-01")
                .queryParam("to", "2030-06-01")
                .get("/api/v1/branches/" + bank.branch + "/availability");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("to"));
    }

    @Test
    void shouldRefuseAServiceThatIsNotOffered() {
        // When
        var answer = given().queryParam("service", UUID.randomUUID())
                .queryParam("from", Bank.day(3).toString())
                .get("/api/v1/branches/" + bank.branch + "/availability");

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:not-bookable"));
    }
}
