package io.turno.sandbox.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.turno.sandbox.Outside;
import io.turno.sandbox.SandboxConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class TwilioTest {
    private static final String MESSAGES = "/twilio/2010-04-01/Accounts/{sid}/Messages.json";
    private static final String SENDER = "+15005550006";
    private static final String CARLA = "+447700900123";

    @Inject
    SandboxConfig config;

    private Outside notification;

    @BeforeEach
    void startAfresh() {
        when().delete("/inbox");
        notification = Outside.answering(204);
    }

    @AfterEach
    void close() {
        notification.close();
    }

    @Test
    void shouldTakeTheMessageIntoTheInboxWhenItIsRight() {
        send(CARLA, SENDER, "Your ticket is A001")
                .statusCode(201)
                .body("sid", matchesPattern("SM[0-9a-f]{32}"))
                .body("account_sid", is(config.twilio().accountSid()))
                .body("status", is("queued"))
                .body("num_segments", is("1"));

        given().queryParam("channel", "sms")
                .get("/inbox")
                .then()
                .body("text", contains("Your ticket is A001"))
                .body("to", contains(CARLA))
                .body("from", contains(SENDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-token", ""})
    void shouldAnswerLikeTwilioWhenTheTokenIsWrong(String token) {
        given().auth()
                .preemptive()
                .basic(config.twilio().accountSid(), token)
                .formParam("To", CARLA)
                .formParam("From", SENDER)
                .formParam("Body", "Hi")
                .post(MESSAGES, config.twilio().accountSid())
                .then()
                .statusCode(401)
                .body("code", is(20003))
                .body("status", is(401));
        when().get("/inbox").then().body("", empty());
    }

    @Test
    void shouldAnswerLikeTwilioWhenTheAccountIsAnothers() {
        asAccount()
                .formParam("To", CARLA)
                .formParam("From", SENDER)
                .formParam("Body", "Hi")
                .post(MESSAGES, "AC99999999999999999999999999999999")
                .then()
                .statusCode(401)
                .body("code", is(20003));
    }

    @ParameterizedTest
    @CsvSource({
        "'',            +15005550006, Hi, 400, 21604",
        "+447700900123, '',           Hi, 400, 21603",
        "+447700900123, +15005550006, '', 400, 21602",
        "07700900123,   +15005550006, Hi, 400, 21211",
        "+447700900123, +44#,         Hi, 400, 21212",
        "+15005550001,  +15005550006, Hi, 400, 21211",
        "+15005550002,  +15005550006, Hi, 400, 21612",
        "+15005550003,  +15005550006, Hi, 400, 21408",
        "+15005550004,  +15005550006, Hi, 400, 21610",
        "+15005550009,  +15005550006, Hi, 400, 21614",
        "+15005550011,  +15005550006, Hi, 503, 20503",
        "+15005550012,  +15005550006, Hi, 429, 20429",
        "+447700900123, +15005550001, Hi, 400, 21212",
        "+447700900123, +15005550007, Hi, 400, 21606",
        "+447700900123, +15005550008, Hi, 429, 21611",
    })
    void shouldRefuseLikeTwilioWhenAFieldIsWrong(String to, String from, String body, int status, int code) {
        send(to, from, body).statusCode(status).body("code", is(code)).body("status", is(status));

        when().get("/inbox").then().body("", empty());
    }

    @Test
    void shouldRefuseLikeTwilioWhenTheBodyIsTooLong() {
        send(CARLA, SENDER, "x".repeat(1_601)).statusCode(400).body("code", is(21617));
    }

    @Test
    void shouldReportEveryStepSignedWhenACallbackIsAskedFor() {
        String callback = notification.url() + "/callbacks/twilio?message=1";

        String sid = sendWithCallback(CARLA, callback).extract().path("sid");

        await().until(() -> notification.requests().size() == 2);
        assertThat(callbacks()).extracting(form -> form.get("MessageStatus")).containsExactly("sent", "delivered");
        assertThat(callbacks()).allSatisfy(form -> assertThat(form).containsEntry("MessageSid", sid));
        assertThat(notification.requests()).allSatisfy(request -> assertThat(request.headers())
                .containsEntry(
                        TwilioSignature.HEADER,
                        List.of(TwilioSignature.of(
                                callback, form(request), config.twilio().authToken()))));
    }

    @Test
    void shouldReportThatItIsUndeliveredWhenTheNumberStandsForThat() {
        sendWithCallback(MagicNumber.UNDELIVERED, notification.url()).statusCode(201);

        await().until(() -> notification.requests().size() == 2);
        assertThat(callbacks().getLast())
                .containsEntry("MessageStatus", "undelivered")
                .containsEntry("ErrorCode", "30003");
        when().get("/inbox").then().body("", empty());
    }

    @Test
    void shouldSignAsTwilioDocumentsWhenItsExampleIsSigned() {
        Map<String, String> form = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        String signature = TwilioSignature.of("https://mycompany.com/myapp.php?foo=1&bar=2", form, "12345");

        assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    private ValidatableResponse send(String to, String from, String body) {
        return asAccount()
                .formParam("To", to)
                .formParam("From", from)
                .formParam("Body", body)
                .post(MESSAGES, config.twilio().accountSid())
                .then();
    }

    private ValidatableResponse sendWithCallback(String to, String callback) {
        return asAccount()
                .formParam("To", to)
                .formParam("From", SENDER)
                .formParam("Body", "Hi")
                .formParam("StatusCallback", callback)
                .post(MESSAGES, config.twilio().accountSid())
                .then();
    }

    private RequestSpecification asAccount() {
        return given().auth()
                .preemptive()
                .basic(config.twilio().accountSid(), config.twilio().authToken());
    }

    private List<Map<String, String>> callbacks() {
        return notification.requests().stream().map(TwilioTest::form).toList();
    }

    private static Map<String, String> form(Outside.Request request) {
        return Arrays.stream(request.body().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
