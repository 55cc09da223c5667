package io.turno.webhook.subscription;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.testkit.access.Tokens;
import io.turno.webhook.WebhookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SubscriptionTest extends WebhookTest {
    @Test
    void shouldShowTheSecretOnceAndKeepItEncrypted() {
        // When
        var created = subscribe(request("turno.ticket.*"));

        // Then
        assertThat(created.getString("secret")).startsWith("whsec_");
        admin().get("/api/v1/subscriptions/" + created.getString("id")).then().body("secret", nullValue());
        String stored = database.inTenant(tenant, handle -> handle.createQuery(
                        "select encode(secret, 'escape') || coalesce((select string_agg(answer::text, '') from idempotency), '') from subscription")
                .mapTo(String.class)
                .one());
        assertThat(stored).doesNotContain(created.getString("secret").substring(6));
    }

    @Test
    void shouldMakeOneSubscriptionForOneKey() {
        // Given
        var request = request("turno.ticket.*");
        String first = create(request, "key-1");

        // When
        String second = create(request, "key-1");

        // Then
        assertThat(second).isEqualTo(first);
        admin().get("/api/v1/subscriptions").then().body("items", hasSize(1));
    }

    @Test
    void shouldNameWhatIsWrong() {
        // When
        var answer = admin().body(Map.of("url", "ftp://example.com", "events", List.of()))
                .post("/api/v1/subscriptions");
        var unknown = admin().body(Map.of("url", receiver.url(), "events", List.of("everything")))
                .post("/api/v1/subscriptions");

        // Then
        answer.then().statusCode(400).body("errors.pointer", containsInAnyOrder("/url", "/events"));
        unknown.then().statusCode(400).body("errors[0].pointer", equalTo("/events"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://host/%zz", "https://ho st/", "https:///hook", "https://[::1/", "https://host:99999/"})
    void shouldSayThatAnAddressIsNotOne(String url) {
        // Given
        var request = request("turno.ticket.*");
        request.put("url", url);

        // When
        var answer = admin().body(request).post("/api/v1/subscriptions");

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:turno:problem:validation-failed"))
                .body("errors.pointer", contains("/url"));
    }

    @Test
    void shouldChangeOnlyWhatWasRead() {
        // Given
        String id = subscribe(request("turno.ticket.*")).getString("id");
        var changed = request("turno.appointment.*");

        // Then
        admin().body(changed).put("/api/v1/subscriptions/" + id).then().statusCode(428);
        admin().header("If-Match", "\"7\"")
                .body(changed)
                .put("/api/v1/subscriptions/" + id)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .body(changed)
                .put("/api/v1/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("events[0]", equalTo("turno.appointment.*"))
                .body("version", equalTo(2));
    }

    @Test
    void shouldKeepPartnersToTheirOwnAndToTheirBranches() {
        // Given
        String id = subscribe(request("turno.ticket.*")).getString("id");
        var partner = Tokens.staff("partner").tenant(tenant).branches(branch);
        var everywhere = request("turno.ticket.*");
        var here = request("turno.ticket.*");
        here.put("branches", List.of(branch));

        // Then
        as(partner).get("/api/v1/subscriptions/" + id).then().statusCode(404);
        as(partner)
                .body(everywhere)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:branches-needed"));
        as(partner).body(here).post("/api/v1/subscriptions").then().statusCode(201);
        as(partner).get("/api/v1/subscriptions").then().body("items", hasSize(1));
        as(Tokens.staff("operator").tenant(tenant).branches(branch))
                .get("/api/v1/subscriptions")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldHideEverythingFromAnotherOrganisation() {
        // Given
        String id = subscribe(request("turno.ticket.*")).getString("id");
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");

        // Then
        as(stranger).get("/api/v1/subscriptions/" + id).then().statusCode(404);
        as(stranger).delete("/api/v1/subscriptions/" + id).then().statusCode(404);
        as(stranger).get("/api/v1/subscriptions").then().body("items", hasSize(0));
    }

    @Test
    void shouldForgetADeletedSubscription() {
        // Given
        String id = subscribe(request("turno.ticket.*")).getString("id");

        // When
        admin().delete("/api/v1/subscriptions/" + id).then().statusCode(204);

        // Then
        admin().get("/api/v1/subscriptions/" + id).then().statusCode(404);
    }

    @Test
    void shouldNotMakeADeletedSubscriptionAgainUnderItsKey() {
        // Given
        var request = request("turno.ticket.*");
        String id = JsonPath.from(create(request, "key-1")).getString("id");
        admin().delete("/api/v1/subscriptions/" + id).then().statusCode(204);

        // When
        var repeated = admin().header("Idempotency-Key", "key-1").body(request).post("/api/v1/subscriptions");

        // Then
        repeated.then().statusCode(410).body("type", equalTo("urn:turno:problem:deleted-since"));
        admin().get("/api/v1/subscriptions").then().body("items", hasSize(0));
    }

    private String create(Map<String, Object> request, String key) {
        return admin().header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }
}
