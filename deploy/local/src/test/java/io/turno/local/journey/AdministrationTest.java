package io.turno.local.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/**
 * What administrators do that needs more than policy-service: users in the real Keycloak, with what the realm's file gives the
 * service's own account; a poster that leads to where the branch's server says it is.
 */
class AdministrationTest extends JourneySuite {
    private static final String LONDON = "01900000-0000-7000-8000-000000000101";

    private final String name = "journey." + UUID.randomUUID();

    @Test
    void shouldLetSomebodyWhoWasInvitedSignInOnlyUntilTheyAreDisabled() {
        // Given somebody whom the branch's manager invites
        Response invited =
                as("manager.london").body(person(Map.of("username", name))).post(users());
        invited.then().statusCode(201).body("user.roles", contains("reception"));
        String id = invited.path("user.id");
        assertThat(signIn(name, invited.path("temporaryPassword")).statusCode())
                .as("a temporary password has to be changed first")
                .isEqualTo(400);
        as("manager.london").queryParam("q", name).get(users()).then().body("items.id", contains(id));

        // When they chose a password of their own, as the sign-in page would have them do
        choosePassword(id, "their-own-password");
        String token = signIn(name, "their-own-password")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().auth()
                .oauth2(token)
                .get(suite.address("policy") + "/api/v1/branches")
                .then()
                .statusCode(200)
                .body("items.id", contains(LONDON));

        // Then they are out once they are disabled
        as("manager.london")
                .body(person(Map.of("enabled", false)))
                .put(users() + "/" + id)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        assertThat(signIn(name, "their-own-password").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldShowAManagerNobodyAboveHim() {
        as("manager.london")
                .queryParam("limit", 50)
                .get(users())
                .then()
                .statusCode(200)
                .body("items.username", hasItem("reception.london"))
                .body("items.findAll { it.roles.contains('hq-admin') }.size()", equalTo(0))
                .body("items.findAll { it.username.contains('madrid') }.size()", equalTo(0));
    }

    @Test
    void shouldPrintThePosterOfTheQueueOnceTheBranchSaidWhereItIs() {
        Journey.await("poster of the queue").until(() -> as("manager.london")
                .queryParam("size", "A5")
                .get(suite.address("policy") + "/api/v1/branches/" + LONDON + "/posters/queue.pdf")
                .contentType()
                .startsWith("application/pdf"));
    }

    private Map<String, Object> person(Map<String, Object> more) {
        var person = new HashMap<String, Object>(Map.of(
                "email",
                name + "@meridian.example",
                "firstName",
                "Noor",
                "lastName",
                "Journey",
                "roles",
                List.of("reception"),
                "branches",
                List.of(LONDON),
                "countries",
                List.of()));
        person.putAll(more);
        return person;
    }

    private static String users() {
        return suite.address("policy") + "/api/v1/users";
    }

    private static RequestSpecification as(String user) {
        String token =
                signIn(user, "turno-demo").then().statusCode(200).extract().path("access_token");
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    private static Response signIn(String user, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "turno-cli")
                .formParam("username", user)
                .formParam("password", password)
                .post(suite.address("keycloak") + "/realms/turno/protocol/openid-connect/token");
    }

    private static void choosePassword(String id, String password) {
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "turno-users")
                .formParam("client_secret", "turno-demo-secret")
                .post(suite.address("keycloak") + "/realms/turno/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(Map.of("type", "password", "value", password, "temporary", false))
                .put(suite.address("keycloak") + "/admin/realms/turno/users/" + id + "/reset-password")
                .then()
                .statusCode(204);
    }
}
