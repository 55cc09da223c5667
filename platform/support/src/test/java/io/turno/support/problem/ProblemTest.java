package io.turno.support.problem;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.testkit.stack.TurnoStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TurnoStack.class)
class ProblemTest {
    private static final String INVALID = "urn:turno:problem:validation-failed";
    private static final String UNREADABLE = "urn:turno:problem:unreadable-request";

    @Test
    void shouldSayWhyWhenARuleSaysNo() {
        ValidatableResponse answer = send("""
                {"weight": 31, "receiver": {"name": "Carla"}}
                """);

        isProblem(answer, 409, "urn:turno:problem:too-heavy")
                .body("title", is("The parcel is too heavy. Split it."))
                .body("detail", is("30 kg at most"))
                .body("most", is(30));
    }

    @Test
    void shouldListEachFieldWhenSeveralAreWrong() {
        ValidatableResponse answer = send("""
                {"weight": 0, "receiver": {"name": " ", "email": "nowhere"}, "labels": ["fragile", ""]}
                """);

        isProblem(answer, 400, INVALID)
                .body("errors.pointer", contains("/labels/1", "/receiver/email", "/receiver/name", "/weight"))
                .body("errors[2].detail", is("must not be blank"));
    }

    @Test
    void shouldCallTheFieldByItsNameInJsonWhenTheBodyIsInSnakeCase() {
        ValidatableResponse answer = sendTo("/parcels/labels", """
                {"short_text": ""}
                """);

        isProblem(answer, 400, INVALID).body("errors.pointer", contains("/short_text"));
    }

    @Test
    void shouldNameTheParameterWhenAQueryParameterIsWrong() {
        ValidatableResponse answer = when().get("/parcels?limit=201").then();

        isProblem(answer, 400, INVALID).body("errors.pointer", contains("limit"));
    }

    @Test
    void shouldPointAtTheFieldWhenItsValueIsOfTheWrongKind() {
        ValidatableResponse answer = send("""
                {"weight": 1, "receiver": {"name": {"first": "Carla"}}}
                """);

        isProblem(answer, 400, INVALID).body("errors.pointer", contains("/receiver/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"weight\": ", "not JSON", "[]", "\"text\""})
    void shouldSayThatItIsUnreadableWhenTheBodyIsNotTheRightJson(String body) {
        isProblem(send(body), 400, UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void shouldRefuseWhenThereIsNoBody(String body) {
        isProblem(send(body), 400, INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parcels/lost", "/parcels/broken", "/parcels/fatal"})
    void shouldKeepTheInsideToItselfWhenSomethingBreaks(String path) {
        ValidatableResponse answer = sendTo(path, "{}");

        String body = isProblem(answer, 500, "about:blank").extract().asString();
        assertThat(body).doesNotContain(List.of("parcel_secret", "Exception", "Error", "io.turno", "at "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parcels/8f2a", "/parcels/0190a000-0000-7000-8000-000000000001", "/nowhere", "/"})
    void shouldSayThatThereIsNothingWhenTheAddressIsUnknown(String path) {
        isProblem(when().get(path).then(), 404, "urn:turno:problem:not-found");
    }

    @Test
    void shouldAnswerWithAProblemWhenTheMethodIsNotAllowed() {
        isProblem(when().delete("/parcels").then(), 405, "about:blank").body("title", is("Method Not Allowed"));
    }

    @Test
    void shouldAnswerWithAProblemWhenTheBodyIsOfAnotherMediaType() {
        ValidatableResponse answer =
                given().contentType("text/csv").body("1;2").post("/parcels").then();

        isProblem(answer, 415, "about:blank").body("detail", nullValue());
    }

    @Test
    void shouldAnswerWithAProblemWhenNothingIsAcceptable() {
        ValidatableResponse answer = given().accept("text/csv").get("/parcels").then();

        isProblem(answer, 406, "about:blank");
    }

    private static ValidatableResponse send(String body) {
        return sendTo("/parcels", body);
    }

    private static ValidatableResponse sendTo(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", is(type));
    }
}
