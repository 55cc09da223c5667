package io.turno.policy.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class DraftResourceTest extends DraftTest {

    @Test
    void shouldJudgeADefinitionAsTheDirectCallDoes() {
        // Given
        UUID draft = opened(admin());
        var wrong = Map.of("capacity", 0, "countryCode", "gb", "settings", Map.of("recallLimit", 99));

        // When
        var direct = put(admin(), "/branches/" + UUID.randomUUID(), wrong);
        var inDraft = propose(admin(), draft, "branch", UUID.randomUUID(), wrong);

        // Then
        inDraft.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/names",
                                "/address",
                                "/countryCode",
                                "/timeZone",
                                "/languages",
                                "/capacity",
                                "/settings/recallLimit"));
        assertThat(inDraft.jsonPath().getList("errors"))
                .isEqualTo(direct.jsonPath().getList("errors"));
        read(draft).then().body("changes", empty());
    }

    @Test
    void shouldRefuseWhatIsWrongWithOneDefinitionWhenItIsProposed() {
        // Given
        UUID draft = opened(admin());

        // Then
        propose(
                        admin(),
                        draft,
                        "branch",
                        branch,
                        branchWith(
                                "hours",
                                List.of(window("MONDAY", "09:00", "12:00"), window("MONDAY", "11:00", "13:00"))))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:hours-overlap"));
        propose(admin(), draft, "branch", branch, branchWith("hours", List.of(window("MONDAY", "12:00", "09:00"))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/hours/0"));
        propose(admin(), draft, "country", "gb", Map.of("names", Map.of("en", "Britain")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("code"));
        propose(admin(), draft, "branch", "London", branchDefinition("09:00", "17:00"))
                .then()
                .statusCode(400);
        propose(admin(), draft, "weather", "fair", Map.of()).then().statusCode(404);
    }

    @Test
    void shouldKeepManagersToWhatTheyMayChangeDirectly() {
        // Given
        UUID draft = opened(manager());
        UUID ofHeadOffice = opened(admin());

        // When
        var hours = propose(manager(), draft, "branch", branch, branchDefinition("10:00", "16:00"));

        // Then
        hours.then().statusCode(200);
        propose(manager(), draft, "branch", branch, branchWith("site", Map.of("phone", "+442079460101")))
                .then()
                .statusCode(200);
        var ofDay = Map.of("date", "2099-01-05", "capacity", 2);
        propose(manager(), draft, "branch", branch, branchWith("overrides", List.of(ofDay)))
                .then()
                .statusCode(200);
        propose(manager(), draft, "branch", branch, branchWith("capacity", 9))
                .then()
                .statusCode(403);
        propose(manager(), draft, "branch", UUID.randomUUID(), branchDefinition("09:00", "17:00"))
                .then()
                .statusCode(404);
        propose(manager(), draft, "service", service, serviceDefinition(30))
                .then()
                .statusCode(403);
        propose(manager(), draft, "country", "GB", Map.of("names", Map.of("en", "Britain")))
                .then()
                .statusCode(403);
        propose(manager(), draft, "tenant", tenant, Map.of("names", Map.of("en", "Mine")))
                .then()
                .statusCode(403);
        publish(manager(), ofHeadOffice).then().statusCode(404);
        manager().get(DRAFTS).then().body("items.id", contains(draft.toString()));
        admin().get(DRAFTS).then().body("items.id", contains(ofHeadOffice.toString(), draft.toString()));
        propose(manager(), draft, "branch", branch, branchDefinition("10:00", "16:00"))
                .then()
                .statusCode(200);
        publish(manager(), draft).then().statusCode(200);
        branch(branch).then().body("definition.hours[0].from", startsWith("10:00"));
    }

    @Test
    void shouldHideDraftsFromThoseWhoAreNotConcerned() {
        // Given
        UUID draft = opened(admin());
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");
        var operator = Tokens.staff("operator").tenant(tenant).branches(branch);

        // Then
        as(stranger).get(DRAFTS + "/" + draft).then().statusCode(404);
        as(operator).get(DRAFTS + "/" + draft).then().statusCode(403);
        as(Tokens.staff("auditor").tenant(tenant))
                .get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldCountItsVersions() {
        // Given
        UUID draft = opened(admin());
        String first = version(draft);
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        String change = "%s/%s/changes/branch/%s".formatted(DRAFTS, draft, branch);

        // When
        var stale = admin().header("If-Match", first).delete(change);
        var without = admin().delete(change);

        // Then
        stale.then().statusCode(412).body("type", equalTo("urn:turno:problem:stale-version"));
        without.then().statusCode(428);
        admin().header("If-Match", "\"2\"")
                .delete(change)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("changes", empty());
    }

    @Test
    void shouldRefuseAChangeThatWasMadeOfAnotherVersion() {
        // Given
        UUID draft = opened(admin());
        change(manager(), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);

        // When
        var answer = propose(admin().queryParam("basedOn", 1), draft, "branch", branch, branchWith("capacity", 9));

        // Then
        answer.then().statusCode(409).body("document.id", equalTo(branch.toString()));
    }

    @Test
    void shouldOpenOneDraftHoweverOftenTheSameRequestComes() {
        // When
        var first = admin().header("Idempotency-Key", "once")
                .body(Map.of("name", "Summer"))
                .post(DRAFTS);
        var again = admin().header("Idempotency-Key", "once")
                .body(Map.of("name", "Summer"))
                .post(DRAFTS);

        // Then
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        admin().get(DRAFTS).then().body("items.id", contains((String) first.path("id")));
    }

    @Test
    void shouldNeverTakeEffectOnceDiscarded() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchWith("capacity", 9));

        // When
        admin().header("If-Match", version(draft))
                .delete(DRAFTS + "/" + draft)
                .then()
                .statusCode(204);

        // Then
        read(draft).then().body("state", equalTo("DISCARDED"));
        publish(admin(), draft).then().statusCode(409).body("type", equalTo("urn:turno:problem:draft-closed"));
        rollBack(admin(), draft).then().statusCode(409);
    }
}
