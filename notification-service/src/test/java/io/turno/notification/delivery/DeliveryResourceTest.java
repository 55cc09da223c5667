package io.turno.notification.delivery;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.turno.notification.Facts;
import io.turno.notification.Meridian;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DeliveryResourceTest extends ServiceTest {

    @Test
    void shouldShowWhatBecameOfItWithoutTheAddressWhenReceptionAsks() {
        Facts visit = confirmed();

        as("reception", Meridian.BANK, Meridian.LONDON)
                .queryParam("appointment", visit.id())
                .queryParam("status", "sent")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", is("confirmation"))
                .body("items[0].channel", is("email"))
                .body("items[0].provider", is("smtp"))
                .body("items[0].status", is("SENT"))
                .body("items[0].recipient", is("c***@example.com"))
                .body("items[0].settledAt", notNullValue())
                .body("next", nullValue());
    }

    @Test
    void shouldGoOnWhereThePageEndedWhenAskedForMore() {
        Facts visit = confirmed();
        String appointment = visit.id().toString();
        RequestSpecification reader = as("auditor", Meridian.BANK, "*");
        String next = reader.queryParam("appointment", appointment)
                .queryParam("limit", 2)
                .get("/api/v1/deliveries")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        as("auditor", Meridian.BANK, "*")
                .queryParam("appointment", appointment)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/api/v1/deliveries")
                .then()
                .body("items.kind", contains("confirmation"))
                .body("next", nullValue());
    }

    @Test
    void shouldShowNothingWhenTheBranchIsAnother() {
        Facts visit = confirmed();

        as("reception", Meridian.BANK, UUID.randomUUID())
                .queryParam("appointment", visit.id())
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void shouldShowNothingWhenTheTenantIsAnother() {
        Facts visit = confirmed();

        as("hq-admin", UUID.randomUUID(), "*")
                .queryParam("appointment", visit.id())
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void shouldRefuseWhenThereIsNoSuchStatus() {
        as("auditor", Meridian.BANK, "*")
                .queryParam("status", "lost")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("status"));
    }

    @Test
    void shouldRefuseWhenNobodyIsSignedInOrTheRoleIsAnother() {
        when().get("/api/v1/deliveries").then().statusCode(401);
        as("operator", Meridian.BANK, Meridian.LONDON)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(403);
    }

    private Facts confirmed() {
        Facts visit = booked(known(Person.withMail()));
        await(visit, "confirmation", "SENT");
        return visit;
    }

    private static RequestSpecification as(String role, UUID tenant, Object branch) {
        return given().auth()
                .oauth2(Tokens.staff(role).tenant(tenant).branches(branch).token());
    }
}
