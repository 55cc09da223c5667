package io.turno.policy.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class ChangeResourceTest extends PolicyTest {

    @Test
    void shouldSayWhatChangedWhenAndByWhom() {
        // Given
        change(manager(), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);

        // When
        var answer = changes(manager(), "branch", branch);

        // Then
        answer.then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].actorType", equalTo("staff"))
                .body("items[0].actorId", equalTo("staff-branch-manager"))
                .body("items[0].at", notNullValue())
                .body("items[0].fields.pointer", contains("/settings"))
                .body("items[0].fields[0].after.grace", equalTo("PT5M"))
                .body("items[0].before.capacity", equalTo(4))
                .body("items[0]", not(hasKey("draftId")))
                .body("items[1]", not(hasKey("before")))
                .body("items[1].fields.pointer", contains(""));
    }

    @Test
    void shouldNoteNothingWhereNothingChanged() {
        // When
        put(admin(), "/branches/" + branch, branchDefinition("09:00", "17:00"));

        // Then
        changes(admin(), "branch", branch).then().body("items", hasSize(1));
    }

    @Test
    void shouldRememberWhatIsGone() {
        // Given
        put(admin(), "/countries/FR", Map.of("names", Map.of("en", "France")));

        // When
        admin().delete("/api/v1/countries/FR").then().statusCode(204);

        // Then
        changes(admin(), "country", "FR")
                .then()
                .body("items[0].before.names.en", equalTo("France"))
                .body("items[0]", not(hasKey("after")))
                .body("items[0]", not(hasKey("version")));
    }

    @Test
    void shouldNameTheDraftThatAChangeWasPartOf() {
        // Given
        String draft = admin().body(Map.of("name", "Longer visits"))
                .post("/api/v1/drafts")
                .path("id");
        admin().header("If-Match", "\"1\"")
                .body(serviceDefinition(30))
                .put("/api/v1/drafts/%s/changes/service/%s".formatted(draft, service));

        // When
        admin().header("If-Match", "\"2\"")
                .post("/api/v1/drafts/" + draft + "/publish")
                .then()
                .statusCode(200);

        // Then
        changes(admin(), "service", service)
                .then()
                .body("items[0].draftId", equalTo(draft))
                .body("items[0].fields.pointer", contains("/durationMinutes"));
    }

    @Test
    void shouldPage() {
        // Given
        change(manager(), "/settings", Map.of("grace", "PT5M"));

        // When
        String next = changes(admin().queryParam("limit", 1), "branch", branch).path("next");

        // Then
        changes(admin().queryParam("after", next), "branch", branch).then().body("items.version", contains(1));
    }

    @Test
    void shouldShowEveryoneWhatTheyMayReadOnly() {
        // Given
        var elsewhere = Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID());
        var britain = Tokens.staff("country-manager").tenant(tenant).countries("GB");
        var auditor = Tokens.staff("auditor").tenant(tenant);
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");

        // Then
        changes(as(elsewhere), "branch", branch).then().statusCode(403);
        changes(as(elsewhere), "service", service).then().statusCode(200).body("items", hasSize(1));
        changes(as(britain), "branch", branch).then().statusCode(200);
        manager().get("/api/v1/changes").then().statusCode(403);
        manager().queryParam("kind", "branch").get("/api/v1/changes").then().statusCode(403);
        manager().queryParam("kind", "secret").get("/api/v1/changes").then().statusCode(403);
        as(auditor)
                .get("/api/v1/changes")
                .then()
                .body("items.kind", hasItems("tenant", "country", "service", "branch"));
        as(stranger).get("/api/v1/changes").then().body("items", equalTo(List.of()));
        as(Tokens.staff("operator").tenant(tenant).branches(branch))
                .get("/api/v1/changes")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldShowChangesOfStaffToHeadOfficeAndAuditorsOnly() {
        // Given
        UUID amelia = UUID.randomUUID();
        var person = Map.of(
                "name", "Amelia", "email", "amelia@example.com", "branches", List.of(Map.of("branchId", branch)));
        put(manager(), "/staff/" + amelia, person).then().statusCode(201);

        // Then
        changes(admin(), "staff", amelia)
                .then()
                .body("items[0].actorId", equalTo("staff-branch-manager"))
                .body("items[0].after.email", equalTo("amelia@example.com"));
        changes(as(Tokens.staff("auditor").tenant(tenant)), "staff", amelia)
                .then()
                .body("items", hasSize(1));
        changes(manager(), "staff", amelia).then().statusCode(403);
        changes(as(Tokens.staff("country-manager").tenant(tenant).countries("GB")), "staff", amelia)
                .then()
                .statusCode(403);
    }

    private static Response changes(RequestSpecification person, String kind, Object id) {
        return person.queryParams(Map.of("kind", kind, "id", id.toString())).get("/api/v1/changes");
    }
}
