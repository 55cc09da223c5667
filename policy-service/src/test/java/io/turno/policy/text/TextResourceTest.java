package io.turno.policy.text;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TextResourceTest extends PolicyTest {
    private static final String SUBJECT = "/texts/confirmation.subject/en";
    private static final String OWN = "See you soon: {service}, {when}";

    @Test
    void shouldShowTheProductsTextsSideBySideWithTheOwnOnes() {
        // Given
        say(SUBJECT, OWN).then().statusCode(201);

        // When
        var texts = manager().get("/api/v1/texts");

        // Then
        String subject = "find { it.key == 'confirmation.subject' }";
        texts.then()
                .statusCode(200)
                .body("key", not(hasItem("direction")))
                .body(subject + ".placeholders", contains("service", "when"))
                .body(subject + ".longest", equalTo(150))
                .body(subject + ".locales.locale", contains("ar", "de", "en", "es", "fr"))
                .body(subject + ".locales[2].standard", equalTo("Confirmed: {service}, {when}"))
                .body(subject + ".locales[2].own", equalTo(OWN))
                .body(subject + ".locales[2].version", equalTo(1))
                .body(subject + ".locales[0].own", nullValue());
    }

    @Test
    void shouldPutTheOwnTextIntoThePlansInItsLanguageOnly() {
        // When
        var answer = say(SUBJECT, OWN);

        // Then
        answer.then().statusCode(201).header("ETag", "\"1\"").body("own", equalTo(OWN));
        assertThat(plan(2).texts()).isEqualTo(Map.of("en", Map.of("confirmation.subject", OWN)));
    }

    @Test
    void shouldSayItInTheProductsWordsAgainWhenItIsDeleted() {
        // Given
        say(SUBJECT, OWN).then().statusCode(201);

        // When
        var answer = admin().delete("/api/v1" + SUBJECT);

        // Then
        answer.then().statusCode(204);
        assertThat(plan(3).texts()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsWrongAndChangeNothing() {
        // Given
        say(SUBJECT, OWN).then().statusCode(201);

        // When
        var less = put(admin().header("If-Match", "\"1\""), SUBJECT, Map.of("text", "See you"));
        var blank = put(admin().header("If-Match", "\"1\""), SUBJECT, Map.of("text", " "));
        var blind = say(SUBJECT, "Sure: {service}, {when}");
        var unknown = say("/texts/confirmation.subject/xx", OWN);
        var noText = say("/texts/direction/en", "rtl");

        // Then
        less.then().statusCode(400).body("errors.pointer", contains("/text"));
        blank.then().statusCode(400).body("errors.pointer", contains("/text"));
        blind.then().statusCode(428);
        unknown.then().statusCode(404);
        noText.then().statusCode(404);
        assertThat(admin().get("/api/v1/texts")
                        .<String>path("find { it.key == 'confirmation.subject' }.locales[2].own"))
                .isEqualTo(OWN);
    }

    @Test
    void shouldBeForHeadOfficeOfTheSameOrganisation() {
        // Given
        say(SUBJECT, OWN).then().statusCode(201);
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");

        // Then
        put(manager(), SUBJECT, Map.of("text", OWN)).then().statusCode(403);
        as(Tokens.staff("operator").tenant(tenant)).get("/api/v1/texts").then().statusCode(403);
        as(stranger)
                .get("/api/v1/texts")
                .then()
                .body("find { it.key == 'confirmation.subject' }.locales[2].own", nullValue());
        as(stranger).delete("/api/v1" + SUBJECT).then().statusCode(404);
    }

    private BranchPlan plan(long version) {
        return log(Topic.POLICY)
                .await(BranchPlan.class, plan -> plan.branchId().equals(branch) && plan.version() == version)
                .data();
    }

    private Response say(String path, String text) {
        return put(admin(), path, Map.of("text", text));
    }
}
