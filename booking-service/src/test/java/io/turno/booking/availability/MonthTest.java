package io.turno.booking.availability;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class MonthTest extends ServiceTest {
    private static final int DAY = 5;

    @Test
    void shouldCallADayFreeWhenManyStartsAreLeft() {
        assertThat(stateOf(DAY)).isEqualTo("FREE");
    }

    @Test
    void shouldCallADayFewWhenAQuarterOfItsStartsIsLeft() {
        // Given 6 of 8 hours of the day, which leaves the starts at 15:00 and 16:00
        takeHours(9, 15);

        // When
        String state = stateOf(DAY);

        // Then
        assertThat(state).isEqualTo("FEW");
    }

    @Test
    void shouldCallADayFullWhenNoStartIsLeft() {
        // Given
        takeHours(9, 17);

        // When
        String state = stateOf(DAY);

        // Then
        assertThat(state).isEqualTo("FULL");
    }

    @Test
    void shouldCallADayClosedWhenTheHorizonHasNotReachedIt() {
        assertThat(stateOf(90)).isEqualTo("CLOSED");
    }

    @Test
    void shouldShowEveryDayOfTheMonth() {
        // Given
        YearMonth next = YearMonth.from(Bank.day(0)).plusMonths(1);

        // When
        ValidatableResponse answer = month(next);

        // Then
        answer.body("month", equalTo(next.toString()))
                .body("timeZone", equalTo("Europe/London"))
                .body("days", hasSize(next.lengthOfMonth()))
                .body("days[0].date", equalTo(next.atDay(1).toString()));
    }

    @Test
    void shouldRefuseAMonthThatIsNone() {
        // When
        var answer = given().queryParam("service", bank.advice)
                .queryParam("month", "soon")
                .get("/api/v1/branches/" + bank.branch + "/availability/month");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("month"));
    }

    /** All three places of each of these hours. */
    private void takeHours(int from, int to) {
        for (int hour = from; hour < to; hour++) {
            var visitor = Visitor.of(bank);
            Map<String, Object> order = visitor.order(bank.advice, Bank.at(DAY, hour, 0));
            order.put("partySize", 3);
            visitor.book(order, UUID.randomUUID().toString()).then().statusCode(201);
        }
    }

    private String stateOf(int daysAhead) {
        var day = Bank.day(0).plus(daysAhead, ChronoUnit.DAYS);
        return month(YearMonth.from(day)).extract().path("days.find { it.date == '" + day + "' }.state");
    }

    private ValidatableResponse month(YearMonth month) {
        return given().queryParam("service", bank.advice)
                .queryParam("month", month.toString())
                .get("/api/v1/branches/" + bank.branch + "/availability/month")
                .then()
                .statusCode(200);
    }
}
