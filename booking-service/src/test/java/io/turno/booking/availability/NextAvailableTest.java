package io.turno.booking.availability;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class NextAvailableTest extends ServiceTest {
    private Bank other;

    /** Tomorrow before the branches open, so that the whole day lies ahead. */
    @BeforeEach
    void beEarly() {
        other = Bank.openBeside(bank, events);
        clock.moveTo(Bank.at(1, 6, 0));
    }

    @Test
    void shouldFindTheFirstStartOfEachBranchAndOfAll() {
        // Given
        take(bank, 9);

        // When
        var answer = next(bank.branch, other.branch);

        // Then
        answer.body("branches.branchId", contains(bank.branch.toString(), other.branch.toString()))
                .body(
                        "branches.start",
                        contains(Bank.at(1, 10, 0).toString(), Bank.at(1, 9, 0).toString()))
                .body("first.branchId", equalTo(other.branch.toString()))
                .body("first.date", equalTo(Bank.day(1).toString()));
    }

    @Test
    void shouldLookIntoTheDaysAheadWhenTodayIsFull() {
        // Given
        for (int hour = 9; hour < 17; hour++) {
            take(bank, hour);
        }

        // When
        var answer = next(bank.branch);

        // Then
        answer.body("first.start", equalTo(Bank.at(2, 9, 0).toString()));
    }

    @Test
    void shouldSayNothingIsFreeWhenNoBranchOffersTheService() {
        // When
        var answer = given().queryParam("branch", bank.branch)
                .queryParam("service", UUID.randomUUID())
                .get("/api/v1/availability/next")
                .then();

        // Then
        answer.statusCode(200).body("first", nullValue()).body("branches[0].start", nullValue());
    }

    private void take(Bank at, int hour) {
        var visitor = Visitor.of(at);
        Map<String, Object> order = visitor.order(at.advice, Bank.at(1, hour, 0));
        order.put("partySize", 3);
        visitor.book(order, null).then().statusCode(201);
    }

    private ValidatableResponse next(UUID... branches) {
        return given().queryParam("branch", (Object[]) branches)
                .queryParam("service", bank.advice)
                .queryParam("days", 10)
                .get("/api/v1/availability/next")
                .then()
                .statusCode(200);
    }
}
