package io.turno.support.time;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.support.Settings;
import io.turno.support.time.SandboxClockResource.ClockRequest;
import io.turno.testkit.stack.TurnoStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(TurnoStack.class)
class SandboxClockResourceTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void returnToRealTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void shouldMoveTheServicesTimeWhenAnOffsetIsSent() {
        move("{\"offset\": \"PT50M\"}").statusCode(200).body("offset", is("PT50M"));

        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(50));
        when().get("/sandbox/clock").then().statusCode(200).body("offset", is("PT50M"));
    }

    @Test
    void shouldRunOnFromTheInstantWhenOneIsSent() {
        move("{\"instant\": \"2030-12-01T08:50:00Z\"}").statusCode(200).body("now", startsWith("2030-12-01T08:5"));

        assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse("2030-12-01T08:50:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"offset\": \"soon\"}"})
    void shouldRefuseAndStayWhereItIsWhenTheTimeIsNotUnderstood(String body) {
        move(body).statusCode(400).contentType("application/problem+json");

        assertThat(clock.offset()).isZero();
    }

    @Test
    void shouldNotExistWhenTheServiceIsNotInTheSandbox() {
        var outside = new SandboxClockResource(clock, Settings.with("turno.platform.sandbox", "false"));

        assertThatThrownBy(outside::read).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> outside.move(new ClockRequest(Duration.ofDays(1), null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(clock.offset()).isZero();
    }

    private static ValidatableResponse move(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/sandbox/clock")
                .then();
    }
}
