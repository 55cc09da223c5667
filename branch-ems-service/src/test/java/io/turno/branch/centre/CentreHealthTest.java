package io.turno.branch.centre;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.BranchTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CentreHealthTest extends BranchTest {

    @Test
    void shouldSayThatTheCentreIsThereAndHasHeardEverything() {
        // When
        branch.walkIn();

        // Then
        Awaitility.await("all sent").untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'centre' }.data.link", equalTo("reachable"))
                .body("checks.find { it.name == 'centre' }.data.plan", equalTo("known"))
                .body("checks.find { it.name == 'centre' }.data.unsent", equalTo(0)));
    }
}
