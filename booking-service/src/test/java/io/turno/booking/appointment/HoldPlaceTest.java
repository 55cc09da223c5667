package io.turno.booking.appointment;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class HoldPlaceTest extends ServiceTest {
    @Inject
    ExpireHoldsJob expireHolds;

    @Test
    void shouldKeepThePlaceAndLetItBeBooked() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        JsonPath hold =
                ada.hold(bank.cards, start).then().statusCode(201).extract().jsonPath();
        assertThat(ada.left(bank.cards, start)).isZero();

        // When
        var answer = confirm(ada, hold, start);

        // Then
        answer.then().statusCode(201).body("id", equalTo(hold.getString("id"))).body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldReleaseTheSlotWhenTheHoldExpires() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        ada.hold(bank.cards, start).then().statusCode(201);
        clock.moveTo(Duration.ofMinutes(11));

        // When
        expireHolds.run();

        // Then
        assertThat(ada.left(bank.cards, start)).isOne();
    }

    @Test
    void shouldConfirmAnExpiredHoldWhileItsPlaceIsFree() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        JsonPath hold = ada.hold(bank.cards, start).jsonPath();
        clock.moveTo(Duration.ofMinutes(11));
        expireHolds.run();

        // When
        var answer = confirm(ada, hold, start);

        // Then
        answer.then().statusCode(201);
        assertThat(ada.left(bank.cards, start)).isZero();
    }

    @Test
    void shouldRefuseAnExpiredHoldWhosePlaceIsGone() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        JsonPath hold = ada.hold(bank.cards, start).jsonPath();
        clock.moveTo(Duration.ofMinutes(11));
        expireHolds.run();
        Visitor.of(bank).booked(bank.cards, start);

        // When
        var answer = confirm(ada, hold, start);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:hold-expired"));
    }

    @Test
    void shouldRefuseSomebodyElsesHold() {
        // Given
        var start = Bank.at(3, 10, 0);
        JsonPath hold = Visitor.of(bank).hold(bank.cards, start).jsonPath();
        var thief = Visitor.of(bank);
        var order = thief.order(bank.cards, start);
        order.putAll(Map.of("holdId", hold.getString("id"), "holdToken", "AAAAAAAAAAAAAAAAAAAAAA"));

        // When
        var answer = thief.book(order, null);

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void shouldBeExtendedOnce() {
        // Given
        var ada = Visitor.of(bank);
        JsonPath hold = ada.hold(bank.cards, Bank.at(3, 10, 0)).jsonPath();
        extend(ada, hold).then().statusCode(200);

        // When
        var second = extend(ada, hold);

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:turno:problem:hold-expired"));
    }

    @Test
    void shouldGiveThePlaceBackWhenReleased() {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        JsonPath hold = ada.hold(bank.cards, start).jsonPath();

        // When
        var answer = ada.request()
                .header("Hold-Token", hold.getString("holdToken"))
                .delete("/api/v1/holds/" + hold.getString("id"));

        // Then
        answer.then().statusCode(204);
        assertThat(ada.left(bank.cards, start)).isOne();
    }

    private io.restassured.response.Response confirm(Visitor ada, JsonPath hold, java.time.Instant start) {
        var order = ada.order(bank.cards, start);
        order.putAll(Map.of("holdId", hold.getString("id"), "holdToken", hold.getString("holdToken")));
        return ada.book(order, null);
    }

    private static io.restassured.response.Response extend(Visitor ada, JsonPath hold) {
        return ada.request()
                .header("Hold-Token", hold.getString("holdToken"))
                .post("/api/v1/holds/" + hold.getString("id") + "/extend");
    }
}
