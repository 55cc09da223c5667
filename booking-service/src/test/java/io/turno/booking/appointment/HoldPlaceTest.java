package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"PORTAL, 10", "WIDGET, 10", "KIOSK, 3", "WHATSAPP, 15", "CHATBOT, 15"})
    void shouldLiveAsLongAsItsChannelAllows(String channel, int minutes) {
        // Given
        var wish = Map.of(
                "branchId",
                bank.branch,
                "serviceIds",
                List.of(bank.cards),
                "start",
                Bank.at(3, 10, 0).toString(),
                "channel",
                channel);
        Instant before = clock.instant();

        // When
        Response answer = Visitor.of(bank).request().body(wish).post("/api/v1/holds");

        // Then
        var expires = Instant.parse(answer.then().statusCode(201).extract().<String>path("expiresAt"));
        assertThat(expires.minus(Duration.ofMinutes(minutes))).isBetween(before.minusMillis(1), clock.instant());
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
    void shouldAnswerTheSameTwiceWhenItIsExtendedWithTheSameKey() {
        // Given
        var ada = Visitor.of(bank);
        JsonPath hold = ada.hold(bank.cards, Bank.at(3, 10, 0)).jsonPath();

        // When
        JsonPath first = extend(ada.request().header("Idempotency-Key", "again"), hold);
        JsonPath second = extend(ada.request().header("Idempotency-Key", "again"), hold);

        // Then
        assertThat(second.getString("expiresAt"))
                .isEqualTo(first.getString("expiresAt"))
                .isNotEqualTo(hold.getString("expiresAt"));
    }

    private static JsonPath extend(RequestSpecification request, JsonPath hold) {
        return request.header("Hold-Token", hold.getString("holdToken"))
                .post("/api/v1/holds/" + hold.getString("id") + "/extend")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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

    @Test
    void shouldKeepOnePlaceHoweverOftenTheButtonIsPressed() throws Exception {
        // Given
        var ada = Visitor.of(bank);
        var start = Bank.at(3, 10, 0);
        String session = UUID.randomUUID().toString();

        // When
        Callable<String> press =
                () -> hold(ada, session, start).then().statusCode(201).extract().path("id");
        List<String> holds;
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            holds = clicks.invokeAll(Collections.nCopies(8, press)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
        }

        // Then
        assertThat(holds).hasSize(1);
    }

    @Test
    void shouldLeaveTheFirstPlaceWhenTheSameSessionHoldsAnother() {
        // Given
        var ada = Visitor.of(bank);
        String session = UUID.randomUUID().toString();
        JsonPath first = hold(ada, session, Bank.at(3, 10, 0)).jsonPath();

        // When
        hold(ada, session, Bank.at(3, 11, 0)).then().statusCode(201);

        // Then
        assertThat(ada.left(bank.cards, Bank.at(3, 10, 0))).isOne();
        assertThat(ada.left(bank.cards, Bank.at(3, 11, 0))).isZero();
        confirm(ada, first, Bank.at(3, 10, 0)).then().statusCode(201);
    }

    @Test
    void shouldKeepTheFirstPlaceWhenTheOtherIsGone() {
        // Given
        var ada = Visitor.of(bank);
        String session = UUID.randomUUID().toString();
        hold(ada, session, Bank.at(3, 10, 0)).then().statusCode(201);
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 11, 0));

        // When
        var answer = hold(ada, session, Bank.at(3, 11, 0));

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:slot-taken"));
        assertThat(ada.left(bank.cards, Bank.at(3, 10, 0))).isZero();
    }

    @Test
    void shouldKeepAPlaceForEachOfTwoSessions() {
        // Given
        var ada = Visitor.of(bank);
        hold(ada, UUID.randomUUID().toString(), Bank.at(3, 10, 0)).then().statusCode(201);

        // When
        hold(ada, UUID.randomUUID().toString(), Bank.at(3, 11, 0)).then().statusCode(201);

        // Then
        assertThat(ada.left(bank.cards, Bank.at(3, 10, 0))).isZero();
    }

    @Test
    void shouldRefuseASessionThatCouldBeGuessed() {
        hold(Visitor.of(bank), "1234", Bank.at(3, 10, 0))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Booking-Session"));
    }

    @Test
    void shouldShowAHoldToItsOwnerOnly() {
        // Given
        var ada = Visitor.of(bank);
        JsonPath hold = ada.hold(bank.cards, Bank.at(3, 10, 0)).jsonPath();
        String address = "/api/v1/holds/" + hold.getString("id");

        // Then
        ada.request()
                .header("Hold-Token", hold.getString("holdToken"))
                .get(address)
                .then()
                .statusCode(200)
                .body("expiresAt", equalTo(hold.getString("expiresAt")));
        ada.request()
                .header("Hold-Token", "AAAAAAAAAAAAAAAAAAAAAA")
                .get(address)
                .then()
                .statusCode(404);
    }

    private Response hold(Visitor visitor, String session, Instant start) {
        var wish = Map.of("branchId", bank.branch, "serviceIds", List.of(bank.cards), "start", start.toString());
        return visitor.request().header("Booking-Session", session).body(wish).post("/api/v1/holds");
    }

    private Response confirm(Visitor ada, JsonPath hold, Instant start) {
        var order = ada.order(bank.cards, start);
        order.putAll(Map.of("holdId", hold.getString("id"), "holdToken", hold.getString("holdToken")));
        return ada.book(order, null);
    }

    private static Response extend(Visitor ada, JsonPath hold) {
        return ada.request()
                .header("Hold-Token", hold.getString("holdToken"))
                .post("/api/v1/holds/" + hold.getString("id") + "/extend");
    }
}
