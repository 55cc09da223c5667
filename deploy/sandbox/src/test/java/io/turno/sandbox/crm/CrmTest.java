package io.turno.sandbox.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class CrmTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = """
            {"type":"appointment.booked","timestamp":"2026-12-01T08:50:00Z","data":{"code":"AB1234"}}""";

    /** A fresh one per test, because endpoints keep what they received. */
    private final String endpoint = "/crm/endpoints/" + UUID.randomUUID();

    @AfterEach
    void backToRealTime() {
        when().delete("/clock");
    }

    @Test
    void shouldListTheEventWhenItsSignatureIsRight() throws Exception {
        configure(0);

        deliver("msg_1", Instant.now(), SECRET).statusCode(204);

        when().get(endpoint + "/events")
                .then()
                .body("id", contains("msg_1"))
                .body("[0].type", is("appointment.booked"))
                .body("[0].timestamp", is("2026-12-01T08:50:00Z"))
                .body("[0].data.code", is("AB1234"))
                .body("[0].attempts", is(1));
    }

    @Test
    void shouldRefuseWhenAnotherSecretSigned() throws Exception {
        configure(0);

        deliver("msg_1", Instant.now(), "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
                .statusCode(401);

        when().get(endpoint + "/events").then().body("", empty());
    }

    @Test
    void shouldRefuseWhenTheSignatureIsOld() throws Exception {
        configure(0);

        deliver("msg_1", Instant.now().minus(Duration.ofMinutes(6)), SECRET).statusCode(401);
    }

    @Test
    void shouldRefuseWhenNothingIsSigned() {
        configure(0);

        given().contentType(ContentType.JSON).body(BODY).post(endpoint).then().statusCode(401);
    }

    @Test
    void shouldAcceptTheSuitesTimeWhenTheClockWasMoved() throws Exception {
        configure(0);
        given().contentType(ContentType.JSON).body("{\"offset\":\"P1D\"}").post("/clock");

        deliver("msg_1", Instant.now().plus(Duration.ofDays(1)), SECRET).statusCode(204);

        deliver("msg_2", Instant.now().plus(Duration.ofDays(2)), SECRET).statusCode(401);
    }

    @Test
    void shouldCountEveryAttemptWhenTheFirstOnesFail() throws Exception {
        configure(2);

        deliver("msg_1", Instant.now(), SECRET).statusCode(500);
        deliver("msg_1", Instant.now(), SECRET).statusCode(500);
        when().get(endpoint + "/events").then().body("", empty());
        deliver("msg_1", Instant.now(), SECRET).statusCode(204);

        when().get(endpoint + "/events").then().body("id", contains("msg_1")).body("[0].attempts", is(3));
    }

    @Test
    void shouldKeepWhatWasReceivedWhenTheEndpointIsChanged() throws Exception {
        configure(0);
        deliver("msg_1", Instant.now(), SECRET);

        configure(1);

        when().get(endpoint + "/events").then().body("id", contains("msg_1"));
    }

    @Test
    void shouldNotBeFoundWhenNobodySetItUp() throws Exception {
        deliver("msg_1", Instant.now(), SECRET).statusCode(404);
        when().get(endpoint + "/events").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"secret\":\"\"}",
                "{\"secret\":\"whsec_***\"}",
                "{\"secret\":\"" + SECRET + "\",\"failNext\":-1}",
                "{\"secret\":\"" + SECRET + "\",\"failStatus\":200}"
            })
    void shouldRefuseTheSettingsWhenTheyMakeNoSense(String settings) {
        given().contentType(ContentType.JSON)
                .body(settings)
                .put(endpoint)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void configure(int failNext) {
        given().contentType(ContentType.JSON)
                .body("{\"secret\":\"%s\",\"failNext\":%d,\"failStatus\":500}".formatted(SECRET, failNext))
                .put(endpoint)
                .then()
                .statusCode(200)
                .body("failNext", is(failNext))
                .body(not(containsString("whsec_")));
    }

    private ValidatableResponse deliver(String id, Instant time, String secret) throws Exception {
        String signature = new Webhook(secret).sign(id, time.getEpochSecond(), BODY);
        return given().contentType(ContentType.JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(time.getEpochSecond()))
                .header("webhook-signature", "v1,b2xk " + signature)
                .body(BODY)
                .post(endpoint)
                .then();
    }
}
