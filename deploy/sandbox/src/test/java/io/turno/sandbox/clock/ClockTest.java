package io.turno.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.turno.sandbox.Outside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(ClockTest.Services.class)
class ClockTest {
    /** A service that follows, one that refuses, and one that isn't there. */
    public static class Services implements QuarkusTestResourceLifecycleManager {
        static Outside follower;
        static Outside refuser;
        static String nobody;

        @Override
        public Map<String, String> start() {
            follower = Outside.answering(200);
            refuser = Outside.answering(404);
            var gone = Outside.answering(200);
            nobody = gone.url();
            gone.close();
            return Map.of("turno.sandbox.clock-targets", String.join(",", follower.url(), refuser.url(), nobody));
        }

        @Override
        public void stop() {
            follower.close();
            refuser.close();
        }
    }

    @Inject
    SuiteClock clock;

    @BeforeEach
    void forgetRequests() {
        Services.follower.requests().clear();
    }

    @AfterEach
    void backToRealTime() {
        when().delete("/clock");
    }

    @Test
    void shouldTellTheRealTimeWhenNobodyMovedIt() {
        var answer = when().get("/clock").then();

        answer.statusCode(200).body("offset", is("PT0S")).body("failed", nullValue());
        assertThat(Instant.parse(answer.extract().<String>path("now")))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }

    @Test
    void shouldTellEveryServiceWhenAnOffsetIsGiven() {
        move("{\"offset\":\"PT50M\"}").statusCode(200).body("offset", is("PT50M"));

        assertThat(Services.follower.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo("/sandbox/clock"))
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"offset\":\"PT50M\"}"));
    }

    @Test
    void shouldReportTheServicesThatStayedBehindWhenTheyFail() {
        var answer = move("{\"offset\":\"PT50M\"}");

        answer.body("failed.target", contains(Services.refuser.url(), Services.nobody))
                .body("failed.reason", contains("answered 404", "not reachable"));
    }

    @Test
    void shouldAddUpWhenItIsAdvancedTwice() {
        move("{\"advance\":\"PT50M\"}");

        move("{\"advance\":\"PT15M\"}").body("offset", is("PT1H5M"));
    }

    @Test
    void shouldRunOnFromTheInstantWhenOneIsGiven() {
        Instant wanted = Instant.parse("2036-12-01T08:50:00Z");

        move("{\"instant\":\"2036-12-01T08:50:00Z\"}").body("now", startsWith("2036-12-01T08:50:"));

        assertThat(clock.instant()).isAfterOrEqualTo(wanted).isCloseTo(wanted, within(Duration.ofMinutes(1)));
        assertThat(Services.follower.requests()).hasSize(1);
    }

    @Test
    void shouldReturnToRealTimeEverywhereWhenItIsReset() {
        move("{\"offset\":\"PT50M\"}");

        when().delete("/clock").then().statusCode(200).body("offset", is("PT0S"));

        assertThat(Services.follower.requests())
                .extracting(Outside.Request::body)
                .containsExactly("{\"offset\":\"PT50M\"}", "{\"offset\":\"PT0S\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"offset\":\"PT1H\",\"advance\":\"PT1H\"}",
                "{\"offset\":\"an hour\"}",
                "{\"instant\":\"tomorrow\"}",
                "{\"advance\":\"P40000D\"}",
                "not json"
            })
    void shouldStayWhereItIsWhenTheRequestMakesNoSense(String request) {
        move(request).statusCode(400).contentType("application/problem+json").body("type", startsWith("urn:turno:"));

        assertThat(clock.offset()).isZero();
        assertThat(Services.follower.requests()).isEmpty();
    }

    private static ValidatableResponse move(String request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/clock")
                .then();
    }
}
