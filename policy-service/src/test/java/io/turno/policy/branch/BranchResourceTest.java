package io.turno.policy.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class BranchResourceTest extends PolicyTest {

    @Test
    void shouldPublishThePlanToBookingAndToTheBranch() {
        // Given
        var said = log(Topic.POLICY, Topic.ofBranch(branch), Topic.AUDIT);

        // When
        change(manager(), "/hours", Map.of("windows", List.of(window("TUESDAY", "10:00", "12:00"))))
                .then()
                .statusCode(200);

        // Then
        var plan = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2);
        assertThat(plan.data().hours()).hasSize(1);
        assertThat(plan.data().services().getFirst().policy().minNotice()).hasHours(2);
        org.awaitility.Awaitility.await().until(() -> said.records().stream()
                .anyMatch(
                        record -> "plan".equals(record.key()) && record.topic().endsWith(branch.toString())));
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("branch.hours-changed")
                        && entry.entityId().equals(branch.toString()));
    }

    @Test
    void shouldPublishNothingWhereNothingChanged() {
        // Given
        var again = put(admin(), "/branches/" + branch, branchDefinition("09:00", "17:00"));
        again.then().statusCode(201).header("ETag", "\"1\"");

        // When
        put(admin().header("If-Match", "\"1\""), "/services/" + service, serviceDefinition(30))
                .then()
                .statusCode(200);

        // Then
        var said = log(Topic.POLICY);
        var second = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2);
        assertThat(second.data().services().getFirst().durationMinutes()).isEqualTo(30);
        assertThat(said.all(BranchPlan.class).stream()
                        .filter(news -> news.data().branchId().equals(branch)))
                .hasSize(2);
    }

    @Test
    void shouldRefuseAnOldVersion() {
        // Given
        change(manager(), "/settings", Map.of("maxPartySize", 3)).then().statusCode(200);

        // When
        var stale = put(manager().header("If-Match", "\"1\""), "/branches/" + branch + "/settings", Map.of());
        var without = put(manager(), "/branches/" + branch + "/settings", Map.of());

        // Then
        stale.then().statusCode(412).body("type", equalTo("urn:turno:problem:stale-version"));
        without.then().statusCode(428).body("type", equalTo("urn:turno:problem:version-required"));
    }

    @Test
    void shouldNameTheWindowsThatOverlap() {
        // When
        var answer = change(
                manager(),
                "/hours",
                Map.of("windows", List.of(window("MONDAY", "09:00", "12:00"), window("MONDAY", "11:00", "13:00"))));

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:hours-overlap"))
                .body("detail", equalTo("MONDAY 09:00–12:00 overlaps with 11:00–13:00"));
    }

    @Test
    void shouldWarnOfAnEndThatTheGridDoesNotReach() {
        // When
        var answer = change(manager(), "/hours", Map.of("windows", List.of(window("MONDAY", "09:00", "12:10"))));

        // Then
        answer.then().statusCode(200).body("warnings", contains(startsWith("MONDAY 09:00–12:10")));
    }

    @Test
    void shouldNameEveryWrongField() {
        // When
        var answer = put(admin(), "/branches/" + UUID.randomUUID(), Map.of("capacity", 0, "countryCode", "gb"));

        // Then
        answer.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/names", "/address", "/countryCode", "/timeZone", "/languages", "/capacity"));
    }

    @Test
    void shouldRefuseAServiceThatTheCatalogueDoesNotHave() {
        // When
        var answer = change(manager(), "/services/" + UUID.randomUUID(), Map.of("serviceId", UUID.randomUUID()));

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:unknown-service"));
    }

    @Test
    void shouldKeepExceptionsCountersAndDevices() {
        // Given
        UUID counter = UUID.randomUUID();
        UUID device = UUID.randomUUID();

        // When
        change(manager(), "/exceptions/2026-12-24", Map.of("windows", List.of(), "reason", "Christmas Eve"))
                .then()
                .statusCode(200);
        change(manager(), "/counters/" + counter, Map.of("name", "1", "serviceIds", List.of(service)))
                .then()
                .statusCode(200);
        var last = change(
                manager(),
                "/devices/" + device,
                Map.of("kind", "COUNTER_LED", "counterId", counter, "endpoint", "tcp://192.0.2.7:4001"));

        // Then
        last.then()
                .statusCode(200)
                .body("definition.exceptions[0].date", equalTo("2026-12-24"))
                .body("definition.counters[0].id", equalTo(counter.toString()))
                .body("definition.devices[0].id", equalTo(device.toString()));
    }

    @Test
    void shouldRefuseADeviceAtACounterThatIsNotThere() {
        // When
        var answer = change(
                manager(),
                "/devices/" + UUID.randomUUID(),
                Map.of("kind", "COUNTER_LED", "counterId", UUID.randomUUID(), "endpoint", "tcp://192.0.2.7:4001"));

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:unknown-counter"));
    }

    @Test
    void shouldSayWhereEachSettingComesFrom() {
        // Given
        change(manager(), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);
        change(manager(), "/services/" + service, Map.of("serviceId", service, "settings", Map.of("maxPartySize", 4)))
                .then()
                .statusCode(200);

        // When
        var answer = manager().queryParam("service", service).get("/api/v1/branches/" + branch + "/effective-policy");

        // Then
        answer.then()
                .statusCode(200)
                .body("minNotice.value", equalTo("PT2H"))
                .body("minNotice.origin", equalTo("TENANT"))
                .body("grace.origin", equalTo("BRANCH"))
                .body("maxPartySize.value", equalTo(4))
                .body("maxPartySize.origin", equalTo("SERVICE_AT_BRANCH"))
                .body("recallLimit.origin", equalTo("DEFAULT"));
    }

    @Test
    void shouldKeepManagersToTheirOwnBranch() {
        // Given
        var other = Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID());
        var operator = Tokens.staff("operator").tenant(tenant).branches(branch);
        var spain = Tokens.staff("country-manager").tenant(tenant).countries("ES");
        var britain = Tokens.staff("country-manager").tenant(tenant).countries("GB");

        // Then
        change(as(other), "/settings", Map.of()).then().statusCode(403);
        as(other).get("/api/v1/branches/" + branch).then().statusCode(404);
        as(other).get("/api/v1/branches").then().body("items", hasSize(0));
        change(as(operator), "/settings", Map.of()).then().statusCode(403);
        change(as(spain), "/settings", Map.of()).then().statusCode(403);
        change(as(britain), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);
        put(manager(), "/branches/" + branch, branchDefinition("09:00", "10:00"))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldHideEverythingFromAnotherOrganisation() {
        // Given
        var stranger =
                Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*").countries("*");

        // Then
        as(stranger).get("/api/v1/branches/" + branch).then().statusCode(404);
        as(stranger).get("/api/v1/services/" + service).then().statusCode(404);
        as(stranger).get("/api/v1/tenants/" + tenant).then().statusCode(404);
        put(as(stranger), "/tenants/" + tenant, Map.of("names", Map.of("en", "Mine")))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNotForgetWhatIsInUse() {
        // When
        var usedService = admin().delete("/api/v1/services/" + service);
        var usedCountry = admin().delete("/api/v1/countries/GB");

        // Then
        usedService.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
        usedCountry.then().statusCode(409);
        put(admin(), "/countries/FR", Map.of("names", Map.of("en", "France")))
                .then()
                .statusCode(201);
        admin().delete("/api/v1/countries/FR").then().statusCode(204);
        admin().get("/api/v1/countries/FR").then().statusCode(404);
    }

    @Test
    void shouldCloseABranchWhenItOffersNothingAnyMore() {
        // Given
        var stillOffering = admin().delete("/api/v1/branches/" + branch);
        String version = admin().get("/api/v1/branches/" + branch).header("ETag");
        admin().header("If-Match", version)
                .delete("/api/v1/branches/" + branch + "/services/" + service)
                .then()
                .statusCode(200);

        // When
        manager().delete("/api/v1/branches/" + branch).then().statusCode(403);
        var closed = admin().delete("/api/v1/branches/" + branch);

        // Then
        stillOffering.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
        closed.then().statusCode(204);
        admin().get("/api/v1/branches/" + branch).then().statusCode(404);
        log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("branch.deleted")
                                && entry.entityId().equals(branch.toString()));
    }

    @Test
    void shouldGoOnCountingPlansWhenAClosedBranchIsDefinedAgain() {
        // Given
        var nothing = new HashMap<String, Object>(branchDefinition("09:00", "17:00"));
        nothing.put("services", List.of());
        put(admin().header("If-Match", "\"1\""), "/branches/" + branch, nothing)
                .then()
                .statusCode(200);
        admin().delete("/api/v1/branches/" + branch).then().statusCode(204);

        // When
        put(admin(), "/branches/" + branch, branchDefinition("10:00", "16:00"))
                .then()
                .statusCode(201);

        // Then
        log(Topic.POLICY).await(BranchPlan.class, plan -> plan.branchId().equals(branch) && plan.version() == 3);
    }

    @Test
    void shouldGiveATenantUpWhenNothingIsLeftOfIt() {
        // Given
        UUID founded = UUID.randomUUID();
        var founder = Tokens.staff("hq-admin").tenant(founded).branches("*").countries("*");
        put(as(founder), "/tenants/" + founded, Map.of("names", Map.of("en", "Short-lived")));
        put(as(founder), "/countries/GB", Map.of("names", Map.of("en", "United Kingdom")));
        var stillThere = as(founder).delete("/api/v1/tenants/" + founded);
        as(founder).delete("/api/v1/countries/GB").then().statusCode(204);

        // When
        var gone = as(founder).delete("/api/v1/tenants/" + founded);

        // Then
        stillThere.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
        gone.then().statusCode(204);
        as(founder).get("/api/v1/tenants/" + founded).then().statusCode(404);
    }
}
