package io.turno.branch.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.branch.Branch;
import io.turno.branch.NoCentre;
import io.turno.branch.centre.CentreLink;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import io.turno.support.time.MovableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** While the line to the centre is cut; tokens that the centre gave out before are still good. */
@QuarkusTest
@TestProfile(NoCentre.class)
class SignInTest {
    private static final String PIN = "135790";
    private static int people;

    @Inject
    Database database;

    @Inject
    CurrentPlan plan;

    @Inject
    MovableClock clock;

    @Inject
    CentreLink centre;

    private final Branch branch = Branch.cutOff();
    private final String person = "person" + people++;

    @BeforeEach
    void choosePin() {
        Awaitility.await("centre is away").until(centre::isAway);
        long newer = 1 + plan.find().map(BranchPlan::version).orElse(0L);
        database.inTenant(
                Branch.TENANT, handle -> plan.keep(handle, branch.plan().withVersion(newer)));
        branch.as(person, "operator")
                .body(Map.of("pin", PIN))
                .put("/api/v1/sign-in/pin")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void shouldLetTheOperatorWorkOnAtTheSameCounter() {
        // Given
        String session = "/api/v1/counters/" + branch.counter + "/session";
        branch.as(person, "operator").put(session).then().statusCode(204);

        // When
        var answer = signIn(account(), PIN);

        // Then
        answer.then().statusCode(200);
        with(answer).put(session).then().statusCode(204);
        with(answer)
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAnswerTheSameToAWrongPinAsForAnAccountOfNobody() {
        // When
        var wrong = signIn(account(), "246802");

        // Then
        var unknown = signIn("nobody.anywhere", "246802");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void shouldLockAfterFiveWrongPinsAndLetInAgainLater() {
        // Given
        for (int failures = 0; failures < 5; failures++) {
            signIn(account(), "246802").then().statusCode(401);
        }

        // When
        var locked = signIn(account(), PIN);

        // Then
        locked.then().statusCode(401).body("type", equalTo("urn:turno:problem:sign-in-failed"));
        clock.moveTo(Duration.ofMinutes(16));
        signIn(account(), PIN).then().statusCode(200);
    }

    @Test
    void shouldForgetWhomTheCentreHasNotLetInForAWeek() {
        // Given
        clock.moveTo(Duration.ofDays(7).plusMinutes(1));

        // When
        var answer = signIn(account(), PIN);

        // Then
        answer.then().statusCode(401);
    }

    @Test
    void shouldTakeTheTokenForHalfADayOnly() {
        // Given
        var answer = signIn(account(), PIN);

        // When
        clock.moveTo(Duration.ofHours(12).plusMinutes(1));

        // Then
        with(answer).get("/api/v1/tickets").then().statusCode(401);
    }

    @Test
    void shouldTakeNoTokenThatSomebodyElseSigned() {
        // Given
        String token = signIn(account(), PIN).path("token");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        // When
        var answer = given().auth().oauth2(forged).get("/api/v1/tickets");

        // Then
        answer.then().statusCode(401);
    }

    @Test
    void shouldGiveTheRolesThatTheCentreGaveLast() {
        // Given
        branch.as(person, "branch-manager").get("/api/v1/counters").then().statusCode(200);
        branch.otherOperator()
                .put("/api/v1/counters/" + branch.counter + "/session")
                .then()
                .statusCode(204);

        // When
        Awaitility.await("roles noted").until(() -> roles().equals(List.of("branch-manager")));

        // Then
        with(signIn(account(), PIN))
                .delete("/api/v1/counters/" + branch.counter + "/session")
                .then()
                .statusCode(204);
    }

    @Test
    void shouldNotLetATokenOfTheBranchChooseThePin() {
        // Given
        var answer = signIn(account(), PIN);

        // When
        var chosen = with(answer).body(Map.of("pin", "864209")).put("/api/v1/sign-in/pin");

        // Then
        chosen.then().statusCode(403);
    }

    private List<String> roles() {
        return database.inTenant(Branch.TENANT, handle -> handle.select(
                        "select unnest(roles) from local_sign_in where account = ?", account())
                .mapTo(String.class)
                .list());
    }

    private String account() {
        return person + ".london";
    }

    private Response signIn(String account, String pin) {
        return branch.anybody().body(Map.of("account", account, "pin", pin)).post("/api/v1/sign-in");
    }

    private RequestSpecification with(Response signIn) {
        return branch.anybody().auth().oauth2(signIn.path("token"));
    }
}
