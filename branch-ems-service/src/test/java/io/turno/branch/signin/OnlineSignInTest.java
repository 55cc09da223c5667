package io.turno.branch.signin;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.BranchTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class OnlineSignInTest extends BranchTest {

    @Test
    void shouldSendEverybodyToTheCentreWhileItCanBeReached() {
        // Given
        Awaitility.await("reachable").until(() -> given().get("/q/health/ready")
                .asString()
                .replace(" ", "")
                .contains("\"link\":\"reachable\""));
        var right = Map.of("account", "olga.london", "pin", "135790");
        branch.operator()
                .body(Map.of("pin", "135790"))
                .put("/api/v1/sign-in/pin")
                .then()
                .statusCode(204);

        // When
        var answer = branch.anybody().body(right).post("/api/v1/sign-in");

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:centre-reachable"));
    }

    @Test
    void shouldRefuseAPinThatAnybodyWouldGuess() {
        // When
        var answer = branch.operator().body(Map.of("pin", "123456")).put("/api/v1/sign-in/pin");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/pin"));
    }
}
