package io.turno.policy.branding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class BrandingResourceTest extends PolicyTest {
    private final String domain = "booking-" + tenant + ".example.com";

    @Test
    void shouldPutTheLookIntoThePlansOfAllBranches() {
        // Given
        String logo = Pictures.png(120, 40);
        var look = Map.of(
                "logo",
                logo,
                "primary",
                "#0A5C36",
                "secondary",
                "#f2b705",
                "whiteLabel",
                true,
                "domains",
                List.of("Booking-" + tenant + ".Example.com"));

        // When
        var answer = define(look);

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("definition.primary", equalTo("#0a5c36"))
                .body("definition.domains", contains(domain));
        var branding = plan(2).branding();
        assertThat(branding.names()).containsEntry("en", "Meridian");
        assertThat(branding.logo()).isEqualTo(logo);
        assertThat(branding.primary()).isEqualTo("#0a5c36");
        assertThat(branding.secondary()).isEqualTo("#f2b705");
        assertThat(branding.whiteLabel()).isTrue();
        assertThat(branding.domains()).containsExactly(domain);
    }

    @Test
    void shouldLookLikeTheProductWithTheTenantsNamesUntilItIsDefined() {
        // When
        var branding = plan(1).branding();

        // Then
        assertThat(branding.names()).containsEntry("en", "Meridian");
        assertThat(branding.primary()).isNull();
        assertThat(branding.domains()).isEmpty();
        admin().get(path(tenant)).then().statusCode(404);
    }

    @Test
    void shouldNameEveryFieldThatIsWrongAndChangeNothing() {
        // When
        var colours = define(Map.of("primary", "green", "secondary", "#12345g"));
        var rest =
                define(Map.of("logo", "https://example.com/logo.svg", "domains", List.of("example.com", "http://a.b")));

        // Then
        colours.then().statusCode(400).body("errors.pointer.sort()", contains("/primary", "/secondary"));
        rest.then().statusCode(400).body("errors.pointer", contains("/logo", "/domains/1"));
        admin().get(path(tenant)).then().statusCode(404);
    }

    @Test
    void shouldLeaveAHostNameToWhoeverHasItUntilItIsGivenBack() {
        // Given
        define(Map.of("domains", List.of(domain))).then().statusCode(201);
        var other = UUID.randomUUID();
        var rival = Tokens.staff("hq-admin").tenant(other).branches("*").countries("*");
        put(as(rival), "/tenants/" + other, Map.of("names", Map.of("en", "Rival")))
                .then()
                .statusCode(201);
        String rivals = "/tenants/" + other + "/branding";
        var wanted = Map.of("primary", "#112233", "domains", List.of(domain));

        // When
        var taken = put(as(rival), rivals, wanted);

        // Then
        taken.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:domain-taken"))
                .body("domain", equalTo(domain));
        as(rival).get("/api/v1" + rivals).then().statusCode(404);
        admin().delete(path(tenant)).then().statusCode(204);
        put(as(rival), rivals, wanted).then().statusCode(201);
    }

    @Test
    void shouldNotOverwriteWhatSomebodyElseWroteMeanwhile() {
        // Given
        define(Map.of("primary", "#111111")).then().statusCode(201);
        put(admin().header("If-Match", "\"1\""), "/tenants/" + tenant + "/branding", Map.of("primary", "#222222"))
                .then()
                .statusCode(200);

        // When
        var stale = put(
                admin().header("If-Match", "\"1\""), "/tenants/" + tenant + "/branding", Map.of("primary", "#333333"));
        var blind = define(Map.of("primary", "#333333"));

        // Then
        stale.then().statusCode(412);
        blind.then().statusCode(428);
        admin().get(path(tenant)).then().header("ETag", "\"2\"").body("definition.primary", equalTo("#222222"));
    }

    @Test
    void shouldLookLikeTheProductAgainWhenItIsDeleted() {
        // Given
        define(Map.of("primary", "#111111")).then().statusCode(201);

        // When
        admin().delete(path(tenant)).then().statusCode(204);

        // Then
        assertThat(plan(3).branding().primary()).isNull();
    }

    @Test
    void shouldBeForHeadOfficeToChangeAndForOwnStaffToSee() {
        // Given
        define(Map.of("primary", "#111111")).then().statusCode(201);
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");

        // Then
        put(manager(), "/tenants/" + tenant + "/branding", Map.of()).then().statusCode(403);
        manager().get(path(tenant)).then().statusCode(200);
        as(stranger).get(path(tenant)).then().statusCode(404);
        as(Tokens.customer("carla").tenant(tenant)).get(path(tenant)).then().statusCode(401);
    }

    @Test
    void shouldTakeEffectWithTheDraftThatItIsPartOf() {
        // Given
        var draft = admin().body(Map.of("name", "New look")).post("/api/v1/drafts");
        String drafts = "/drafts/" + draft.path("id");
        put(
                        admin().header("If-Match", draft.header("ETag")),
                        drafts + "/changes/branding/" + tenant,
                        Map.of("primary", "#444444"))
                .then()
                .statusCode(200);

        // When
        var published = admin().header("If-Match", "\"2\"").post("/api/v1" + drafts + "/publish");

        // Then
        published.then().statusCode(200);
        assertThat(plan(2).branding().primary()).isEqualTo("#444444");
    }

    @Test
    void shouldBeAuditedWithoutItsContent() {
        // When
        define(Map.of("primary", "#111111")).then().statusCode(201);

        // Then
        var entry = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        said -> said.action().equals("branding.defined")
                                && said.entityId().equals(tenant.toString()));
        assertThat(entry.data().details()).containsOnlyKeys("version");
    }

    private BranchPlan plan(long version) {
        return log(Topic.POLICY)
                .await(BranchPlan.class, plan -> plan.branchId().equals(branch) && plan.version() == version)
                .data();
    }

    private Response define(Map<String, ?> look) {
        return put(admin(), "/tenants/" + tenant + "/branding", look);
    }

    private static String path(UUID tenantId) {
        return "/api/v1/tenants/" + tenantId + "/branding";
    }
}
