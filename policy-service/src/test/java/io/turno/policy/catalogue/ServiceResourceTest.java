package io.turno.policy.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Delivery;
import io.turno.contracts.plan.ServicePlan;
import io.turno.policy.PolicyTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class ServiceResourceTest extends PolicyTest {
    private static final Map<String, Object> PURPOSE = question("purpose", "CHOICE", List.of("new", "lost"), null);

    @Test
    void shouldPublishWhatAVisitIsAndTakesAndAsks() {
        // Given
        var definition = service(Map.of(
                "category", "cards",
                "price", Map.of("amount", 12.5, "currency", "GBP"),
                "delivery", "VIRTUAL",
                "needs", Map.of("staff", true, "skills", List.of("notary"), "counter", true),
                "publicCapacity", 1,
                "form", form(PURPOSE, question("which", "TEXT", List.of(), when("purpose", "lost"))),
                "settings",
                        Map.of(
                                "tiers",
                                List.of(Map.of("until", "PT24H", "cancel", true, "feePercent", 0)),
                                "selfService",
                                false)));

        // When
        put(admin().header("If-Match", "\"1\""), "/services/" + service, definition)
                .then()
                .statusCode(200);

        // Then
        ServicePlan plan = log(Topic.POLICY)
                .await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2)
                .data()
                .services()
                .getFirst();
        assertThat(plan.category()).isEqualTo("cards");
        assertThat(plan.price().amount()).isEqualByComparingTo("12.50");
        assertThat(plan.delivery()).isEqualTo(Delivery.VIRTUAL);
        assertThat(plan.needs().skills()).containsExactly("notary");
        assertThat(plan.publicCapacity()).isEqualTo(1);
        assertThat(plan.form().field("which")).isPresent();
        assertThat(plan.policy().tiers()).hasSize(1);
        assertThat(plan.policy().selfService()).isFalse();
    }

    @Test
    void shouldListTheServicesOfACategory() {
        // Given
        UUID mortgage = UUID.randomUUID();
        put(admin(), "/services/" + mortgage, service(Map.of("category", "mortgages")));

        // When
        var answer = admin().queryParam("category", "mortgages").get("/api/v1/services");

        // Then
        answer.then().statusCode(200).body("items.id", contains(mortgage.toString()));
    }

    static Stream<Arguments> wrongFields() {
        UUID nobody = UUID.randomUUID();
        return Stream.of(
                arguments(Map.of("category", "Two words"), "/category", "is a word"),
                arguments(Map.of("price", Map.of("amount", 1.005, "currency", "GBP")), "/price", "at most 2 decimals"),
                arguments(Map.of("price", Map.of("amount", 1, "currency", "XXQ")), "/price/currency", "wrong kind"),
                arguments(Map.of("price", Map.of("amount", 1)), "/price", "currency is missing"),
                arguments(Map.of("publicCapacity", 3), "/publicCapacity", "at most the capacity, 2"),
                arguments(
                        Map.of("needs", Map.of("staff", true, "staffIds", List.of(nobody))),
                        "/needs/staffIds/0",
                        "no member of staff"),
                arguments(Map.of("needs", Map.of("skills", List.of("notary"))), "/needs/staff", "is true"),
                arguments(
                        Map.of("needs", Map.of("counter", true, "counterIds", List.of(nobody))),
                        "/needs/counterIds",
                        "for the branch to say"),
                arguments(
                        Map.of("form", form(question("Key!", "TEXT", List.of(), null))), "/form/fields/0", "A key is"),
                arguments(Map.of("form", form(PURPOSE, PURPOSE)), "/form", "purpose is there twice"),
                arguments(
                        Map.of("form", form(question("a", "CHOICE", List.of("x", "x"), null))),
                        "/form/fields/0/choices",
                        "x is there twice"),
                arguments(
                        Map.of("form", form(PURPOSE, question("b", "TEXT", List.of(), when("purpose", "stolen")))),
                        "/form/fields/1/when/equals",
                        "is no choice of purpose"),
                arguments(
                        Map.of("settings", Map.of("tiers", List.of(tier("PT1H"), tier("PT24H")))),
                        "/settings/tiers",
                        "from the longest until"),
                arguments(
                        Map.of("settings", Map.of("tiers", List.of(Map.of("cancel", true, "feePercent", 101)))),
                        "/settings/tiers/0",
                        "feePercent is from 0 to 100"),
                arguments(Map.of("settings", Map.of("releaseBefore", "P61D")), "/settings/releaseBefore", "60 days"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("wrongFields")
    void shouldNameTheFieldWhenItsValueIsWrong(Map<String, Object> wrong, String pointer, String detail) {
        // Given
        UUID fresh = UUID.randomUUID();

        // When
        var answer = put(admin(), "/services/" + fresh, service(wrong));

        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:turno:problem:validation-failed"))
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", hasItem(containsString(detail)));
        admin().get("/api/v1/services/" + fresh).then().statusCode(404);
    }

    private Map<String, Object> service(Map<String, Object> more) {
        var definition = new HashMap<>(serviceDefinition(15));
        definition.putAll(more);
        return definition;
    }

    private static Map<String, Object> tier(String until) {
        return Map.of("until", until, "cancel", true, "feePercent", 0);
    }

    @SafeVarargs
    private static Map<String, Object> form(Map<String, Object>... questions) {
        return Map.of("fields", List.of(questions));
    }

    private static Map<String, Object> question(
            String key, String type, List<String> choices, Map<String, String> when) {
        var question = new HashMap<String, Object>(
                Map.of("key", key, "type", type, "labels", Map.of("en", key), "required", false));
        question.put(
                "choices",
                choices.stream()
                        .map(value -> Map.of("value", value, "labels", Map.of("en", value)))
                        .toList());
        question.put("when", when);
        return question;
    }

    private static Map<String, String> when(String field, String equals) {
        return Map.of("field", field, "equals", equals);
    }
}
