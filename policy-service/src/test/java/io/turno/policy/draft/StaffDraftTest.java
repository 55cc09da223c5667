package io.turno.policy.draft;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.testkit.access.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(BookingAddress.class)
class StaffDraftTest extends DraftTest {
    @ConfigProperty(name = BookingAddress.URL)
    URI booking;

    private final UUID amelia = UUID.randomUUID();

    @Test
    void shouldTryAndPublishAChangeOfStaff() throws IOException {
        // Given
        defined("09:00", "17:00");
        UUID draft = opened(admin());
        proposed(draft, "staff", amelia, person(posting(branch, "09:00", "12:00")));
        var admin = Tokens.staff("hq-admin").tenant(tenant).branches("*").countries("*");

        // When
        BranchPlan tried;
        try (var stub = new BookingStub(booking, "Bearer " + admin.token())) {
            as(admin).post("%s/%s/dry-run".formatted(DRAFTS, draft)).then().statusCode(200);
            tried = stub.candidates().getFirst();
        }
        admin().get("/api/v1/staff/" + amelia).then().body("version", equalTo(1));
        var answer = publish(admin(), draft);

        // Then
        answer.then().statusCode(200).body("plans.branchId", contains(branch.toString()));
        assertThat(tried.staff().getFirst().hours().getFirst().to()).hasHour(12);
        var published = log(Topic.POLICY)
                .await(BranchPlan.class, plan -> plan.branchId().equals(branch) && plan.version() == tried.version());
        assertThat(published.data()).isEqualTo(tried);
        admin().get("/api/v1/staff/" + amelia).then().body("version", equalTo(2));
    }

    @Test
    void shouldPostSomebodyToABranchThatComesWithTheSameDraftAndTakeBothBack() {
        // Given
        UUID leeds = UUID.randomUUID();
        UUID draft = opened(admin());
        proposed(draft, "staff", amelia, person(posting(leeds, "09:00", "12:00")));
        proposed(draft, "branch", leeds, branchWith("names", Map.of("en", "Leeds")));

        // When
        publish(admin(), draft).then().statusCode(200);

        // Then
        admin().queryParam("branch", leeds).get("/api/v1/staff").then().body("items.id", contains(amelia.toString()));
        var first = log(Topic.POLICY)
                .await(BranchPlan.class, plan -> plan.branchId().equals(leeds));
        assertThat(first.data().version()).isEqualTo(1);
        assertThat(first.data().staff()).hasSize(1);
        rollBack(admin(), draft).then().statusCode(200);
        admin().get("/api/v1/staff/" + amelia).then().statusCode(404);
        branch(leeds).then().statusCode(404);
    }

    @Test
    void shouldPostSomebodyAgainWhenTheDraftThatForgotThemIsRolledBack() {
        // Given
        defined("09:00", "17:00");
        UUID draft = opened(admin());
        admin().header("If-Match", version(draft))
                .put("%s/%s/deletions/staff/%s".formatted(DRAFTS, draft, amelia))
                .then()
                .statusCode(200);
        publish(admin(), draft).then().statusCode(200);
        admin().queryParam("branch", branch).get("/api/v1/staff").then().body("items", hasSize(0));

        // When
        rollBack(admin(), draft).then().statusCode(200);

        // Then
        admin().queryParam("branch", branch)
                .get("/api/v1/staff")
                .then()
                .body("items.definition.email", contains("amelia@example.com"));
    }

    @Test
    void shouldRefuseWhatTheDirectCallRefuses() {
        // Given
        UUID elsewhere = UUID.randomUUID();
        put(admin(), "/branches/" + elsewhere, branchWith("names", Map.of("en", "Leeds")))
                .then()
                .statusCode(201);
        UUID draft = opened(admin());
        UUID ofManager = opened(manager());

        // When
        var twice = propose(
                admin(),
                draft,
                "staff",
                amelia,
                person(posting(branch, "09:00", "12:00"), posting(branch, "13:00", "17:00")));
        var outOfReach = propose(manager(), ofManager, "staff", amelia, person(posting(elsewhere, "09:00", "12:00")));
        proposed(draft, "staff", amelia, person(posting(UUID.randomUUID(), "09:00", "12:00")));
        var nowhere = publish(admin(), draft);

        // Then
        twice.then().statusCode(400).body("errors.pointer", contains("/branches"));
        outOfReach.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
        nowhere.then()
                .statusCode(400)
                .body("errors.pointer", contains("/branches/0/branchId"))
                .body("document.kind", equalTo("staff"));
    }

    private void defined(String from, String to) {
        put(admin(), "/staff/" + amelia, person(posting(branch, from, to)))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> posting(UUID branchId, String from, String to) {
        return Map.of("branchId", branchId, "hours", List.of(window("MONDAY", from, to)));
    }

    @SafeVarargs
    private static Map<String, Object> person(Map<String, Object>... postings) {
        return Map.of("name", "Amelia Hart", "email", "amelia@example.com", "branches", List.of(postings));
    }
}
