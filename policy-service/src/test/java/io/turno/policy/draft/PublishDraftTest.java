package io.turno.policy.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class PublishDraftTest extends DraftTest {

    @Test
    void shouldGiveEveryBranchOneNewPlanWhenManyDefinitionsChangeAtOnce() {
        // Given
        UUID second = UUID.randomUUID();
        put(admin(), "/branches/" + second, branchDefinition("09:00", "17:00"))
                .then()
                .statusCode(201);
        UUID draft = opened(admin());
        proposed(draft, "service", service, serviceDefinition(30));
        proposed(draft, "branch", branch, branchDefinition("08:00", "16:00"));
        proposed(draft, "branch", second, branchDefinition("10:00", "18:00"));

        // When
        var answer = publish(admin(), draft);

        // Then
        answer.then()
                .statusCode(200)
                .body("draft.state", equalTo("PUBLISHED"))
                .body("plans.branchId", containsInAnyOrder(branch.toString(), second.toString()))
                .body("plans.version", equalTo(List.of(2, 2)));
        var said = log(Topic.POLICY, Topic.AUDIT);
        for (UUID each : List.of(branch, second)) {
            var plan = said.await(BranchPlan.class, news -> news.branchId().equals(each) && news.version() == 2);
            assertThat(plan.data().services().getFirst().durationMinutes()).isEqualTo(30);
            assertThat(plan.data().hours().getFirst().from()).hasHour(each.equals(branch) ? 8 : 10);
        }
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("draft.published")
                        && entry.entityId().equals(draft.toString()));
    }

    @Test
    void shouldChangeNothingWhenOneOfTheChangesIsRefused() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "service", service, serviceDefinition(30));
        proposed(draft, "branch", branch, branchWith("services", List.of(Map.of("serviceId", UUID.randomUUID()))));

        // When
        var answer = publish(admin(), draft);

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:unknown-service"))
                .body("document.kind", equalTo("branch"))
                .body("document.id", equalTo(branch.toString()));
        admin().get("/api/v1/services/" + service).then().body("version", equalTo(1));
        branch(branch).then().body("version", equalTo(1));
        read(draft).then().body("state", equalTo("OPEN"));
    }

    @Test
    void shouldRestoreExactlyWhatWasThereWhenItIsRolledBack() {
        // Given
        UUID newService = UUID.randomUUID();
        UUID newBranch = UUID.randomUUID();
        var before = branch(branch).jsonPath().getMap("definition");
        put(admin(), "/countries/FR", Map.of("names", Map.of("en", "France")))
                .then()
                .statusCode(201);
        UUID draft = opened(admin());
        proposed(draft, "service", newService, serviceDefinition(30));
        proposed(draft, "branch", newBranch, branchWith("services", List.of(Map.of("serviceId", newService))));
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        proposed(draft, "tenant", tenant, Map.of("names", Map.of("en", "Zenith")));
        admin().header("If-Match", version(draft))
                .put("%s/%s/deletions/country/FR".formatted(DRAFTS, draft))
                .then()
                .statusCode(200);
        publish(admin(), draft).then().statusCode(200);
        branch(newBranch).then().statusCode(200);
        admin().get("/api/v1/countries/FR").then().statusCode(404);

        // When
        var answer = rollBack(admin(), draft);

        // Then
        answer.then().statusCode(200).body("draft.state", equalTo("ROLLED_BACK"));
        assertThat(branch(branch).jsonPath().getMap("definition")).isEqualTo(before);
        branch(newBranch).then().statusCode(404);
        admin().get("/api/v1/services/" + newService).then().statusCode(404);
        admin().get("/api/v1/countries/FR").then().body("definition.names.en", equalTo("France"));
        admin().get("/api/v1/tenants/" + tenant)
                .then()
                .body("definition.names.en", equalTo("Meridian"))
                .body("definition.settings.minNotice", equalTo("PT2H"));
        var closed = log(Topic.POLICY)
                .await(BranchPlan.class, plan -> plan.branchId().equals(newBranch) && plan.version() == 2);
        assertThat(closed.data().services()).isEmpty();
    }

    @Test
    void shouldNameEveryDefinitionThatSomebodyChangedMeanwhile() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        proposed(draft, "service", service, serviceDefinition(30));
        proposed(draft, "country", "GB", Map.of("names", Map.of("en", "Britain")));
        change(manager(), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);
        put(admin().header("If-Match", "\"1\""), "/services/" + service, serviceDefinition(45))
                .then()
                .statusCode(200);

        // When
        var answer = publish(admin(), draft);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:stale-version"))
                .body("documents.id", containsInAnyOrder(branch.toString(), service.toString()))
                .body("documents.expected", equalTo(List.of(1, 1)))
                .body("documents.version", equalTo(List.of(2, 2)));
        admin().get("/api/v1/countries/GB").then().body("version", equalTo(1));
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        proposed(draft, "service", service, serviceDefinition(30));
        publish(admin(), draft).then().statusCode(200);
    }

    @Test
    void shouldNotMistakeADefinitionThatCameAnewForTheOldOne() {
        // Given
        put(admin(), "/countries/FR", Map.of("names", Map.of("en", "France")));
        UUID draft = opened(admin());
        proposed(draft, "country", "FR", Map.of("names", Map.of("en", "Gaul")));
        admin().delete("/api/v1/countries/FR").then().statusCode(204);
        put(admin(), "/countries/FR", Map.of("names", Map.of("fr", "France")))
                .then()
                .statusCode(201);

        // When
        var answer = publish(admin(), draft);

        // Then
        answer.then().statusCode(409).body("documents.id", equalTo(List.of("FR")));
    }

    @Test
    void shouldRefuseToTakeBackWhatSomebodyChangedSince() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        proposed(draft, "service", service, serviceDefinition(30));
        publish(admin(), draft).then().statusCode(200);
        change(manager(), "/settings", Map.of("grace", "PT5M")).then().statusCode(200);

        // When
        var answer = rollBack(admin(), draft);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:stale-version"))
                .body("documents.id", equalTo(List.of(branch.toString())));
        admin().get("/api/v1/services/" + service).then().body("definition.durationMinutes", equalTo(30));
        read(draft).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void shouldBePublishedOnceWhenTwoPublishItAtTheSameTime() throws Exception {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchWith("capacity", 9));
        String version = version(draft);
        Callable<Integer> attempt = () -> admin().header("If-Match", version)
                .post("%s/%s/publish".formatted(DRAFTS, draft))
                .statusCode();

        // When
        List<Future<Integer>> attempts;
        try (var people = Executors.newFixedThreadPool(2)) {
            attempts = people.invokeAll(List.of(attempt, attempt));
        }

        // Then
        assertThat(List.of(attempts.get(0).get(), attempts.get(1).get())).containsExactlyInAnyOrder(200, 409);
        branch(branch).then().body("version", equalTo(2)).body("definition.capacity", equalTo(9));
        read(draft).then().body("changes", hasSize(1)).body("changes[0].publishedVersion", equalTo(2));
    }
}
