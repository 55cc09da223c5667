package io.turno.booking.availability;

import java.time.Instant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OwnHoldTest extends ServiceTest {
    private static final int DAY = 5;
    private final Instant start = Bank.at(DAY, 11, 0);

    @Test
    void shouldShowThePlaceAsFreeToItsHolderOnly() {
        // Given
        JsonPath hold = Visitor.of(bank).hold(bank.cards, start).jsonPath();

        // When
        boolean toHolder = isFree(hold.getString("id"), hold.getString("holdToken"));
        boolean toThief = isFree(hold.getString("id"), "a-guess");
        boolean toOthers = isFree(null, null);

        // Then
        assertThat(toHolder).isTrue();
        assertThat(toThief).isFalse();
        assertThat(toOthers).isFalse();
    }

    private boolean isFree(String hold, String token) {
        var request = given().queryParam("service", bank.cards)
                .queryParam("from", Bank.day(DAY).toString());
        if (hold != null) {
            request.queryParam("hold", hold).header("Hold-Token", token);
        }
        return request.get("/api/v1/branches/" + bank.branch + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("days[0].slots.start", String.class)
                .contains(start.toString());
    }
}
