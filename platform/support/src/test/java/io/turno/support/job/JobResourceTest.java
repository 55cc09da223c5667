package io.turno.support.job;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.turno.support.access.Role;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.stack.TurnoStack;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TurnoStack.class)
class JobResourceTest {
    @Inject
    TickingJob ticking;

    @Test
    void shouldRunTheJobAndSayWhatItDidWhenTheExternalCronAsks() {
        cron().post("/jobs/counting/run")
                .then()
                .statusCode(200)
                .body("name", is("counting"))
                .body("trigger", is("request"))
                .body("handled", is(3))
                .body("startedAt", notNullValue())
                .body("error", nullValue());
    }

    @Test
    void shouldListTheRunsNewestFirstWhenTheHistoryIsAskedFor() {
        String older = cron().post("/jobs/counting/run").path("id");
        String newer = cron().post("/jobs/counting/run").path("id");

        cron().get("/jobs/counting/runs?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("next", is(newer));
        cron().get("/jobs/counting/runs?limit=1&after=" + newer).then().body("items.id", contains(older));
    }

    @Test
    void shouldGoOnWhenAScheduledRunFails() {
        await().until(() -> ticking.runs() > 4);

        cron().get("/jobs/ticking/runs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].trigger", is("schedule"))
                .body("items[0].error", containsString("out of order"));
    }

    @Test
    void shouldAskForATokenWhenThereIsNone() {
        when().post("/jobs/counting/run").then().statusCode(401).body("type", is("urn:turno:problem:unauthenticated"));
        when().get("/jobs/counting/runs").then().statusCode(401);
    }

    @Test
    void shouldRefuseWhenTheRoleIsAnother() {
        RequestSpecification admin = as(Role.HQ_ADMIN);

        admin.post("/jobs/counting/run").then().statusCode(403).body("type", is("urn:turno:problem:forbidden"));
    }

    @Test
    void shouldSayThatThereIsNothingWhenTheJobIsUnknown() {
        cron().post("/jobs/dreaming/run").then().statusCode(404).body("type", is("urn:turno:problem:not-found"));
        cron().get("/jobs/dreaming/runs").then().statusCode(404);
    }

    @Test
    void shouldRefuseWhenMoreIsAskedForThanAPageHolds() {
        cron().get("/jobs/counting/runs?limit=201").then().statusCode(400).body("errors.pointer", contains("limit"));
    }

    private static RequestSpecification cron() {
        return as(Role.JOBS);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.staff(role).token());
    }
}
