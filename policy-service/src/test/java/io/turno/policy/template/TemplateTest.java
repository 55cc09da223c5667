package io.turno.policy.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TemplateTest extends PolicyTest {
    private static final String MONDAY = "2030-01-07";

    private final UUID template = UUID.randomUUID();
    private final UUID modelled = UUID.randomUUID();

    @Test
    void shouldGiveABranchWhatItDoesNotSayItself() {
        // Given
        defineTemplate("10:00", 3);

        // When
        defineModelled(Map.of("services", List.of(Map.of("serviceId", service, "durationMinutes", 45))));

        // Then
        var plan = log(Topic.POLICY)
                .await(BranchPlan.class, news -> news.branchId().equals(modelled) && news.version() == 1)
                .data();
        assertThat(plan.hours().getFirst().from()).hasHour(10);
        var offered = plan.services().getFirst();
        assertThat(offered.capacity()).isEqualTo(3);
        assertThat(offered.durationMinutes()).isEqualTo(45);
        assertThat(offered.policy().grace()).hasMinutes(7);
        assertThat(offered.policy().recallLimit()).isEqualTo(5);
    }

    @Test
    void shouldSayWhatComesFromTheTemplate() {
        // Given
        defineTemplate("10:00", 3);
        defineModelled(Map.of("settings", Map.of("maxPartySize", 4)));

        // When
        var policy = admin().queryParam("service", service).get("/api/v1/branches/" + modelled + "/effective-policy");
        var hours = admin().queryParams(Map.of("from", MONDAY, "to", MONDAY))
                .get("/api/v1/branches/" + modelled + "/hours");

        // Then
        policy.then()
                .body("grace.origin", equalTo("TEMPLATE"))
                .body("recallLimit.origin", equalTo("SERVICE_AT_TEMPLATE"))
                .body("maxPartySize.origin", equalTo("BRANCH"))
                .body("minNotice.origin", equalTo("TENANT"));
        hours.then().body("[0].origin", equalTo("TEMPLATE")).body("[0].windows[0].from", equalTo("10:00:00"));
    }

    @Test
    void shouldLetTheBranchHaveHoursOfItsOwn() {
        // Given
        defineTemplate("10:00", 3);
        defineModelled(Map.of("hours", List.of(window("MONDAY", "07:00", "11:00"))));

        // When
        var hours = admin().queryParams(Map.of("from", MONDAY, "to", MONDAY))
                .get("/api/v1/branches/" + modelled + "/hours");

        // Then
        hours.then().body("[0].origin", equalTo("WEEKLY")).body("[0].windows[0].from", equalTo("07:00:00"));
    }

    @Test
    void shouldGiveNewPlansToTheBranchesThatUseItWhenItChanges() {
        // Given
        defineTemplate("10:00", 3);
        defineModelled(Map.of());

        // When
        put(admin().header("If-Match", "\"1\""), "/templates/" + template, templateDefinition("11:00", 3))
                .then()
                .statusCode(200);

        // Then
        var said = log(Topic.POLICY);
        var plan = said.await(BranchPlan.class, news -> news.branchId().equals(modelled) && news.version() == 2);
        assertThat(plan.data().hours().getFirst().from()).hasHour(11);
        assertThat(said.all(BranchPlan.class).stream()
                        .filter(news -> news.data().branchId().equals(branch)))
                .hasSize(1);
    }

    @Test
    void shouldNotForgetATemplateThatIsInUseNorAServiceThatItOffers() {
        // Given
        UUID another = UUID.randomUUID();
        put(admin(), "/services/" + another, serviceDefinition(30)).then().statusCode(201);
        put(
                        admin(),
                        "/templates/" + template,
                        Map.of("names", Map.of("en", "High street"), "services", List.of(Map.of("serviceId", another))))
                .then()
                .statusCode(201);
        defineModelled(Map.of());

        // Then
        admin().delete("/api/v1/templates/" + template)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:in-use"));
        admin().delete("/api/v1/services/" + another).then().statusCode(409);
        admin().delete("/api/v1/branches/" + modelled).then().statusCode(409);
        put(admin().header("If-Match", "\"1\""), "/branches/" + modelled, plain(Map.of("services", List.of())))
                .then()
                .statusCode(200);
        admin().delete("/api/v1/templates/" + template).then().statusCode(204);
        admin().delete("/api/v1/services/" + another).then().statusCode(204);
    }

    @Test
    void shouldRefuseWhatIsWrong() {
        // When
        var unknown = put(admin(), "/branches/" + modelled, plain(Map.of("templateId", template)));
        var overlapping = put(
                admin(),
                "/templates/" + template,
                Map.of(
                        "names", Map.of("en", "High street"),
                        "hours", List.of(window("MONDAY", "09:00", "12:00"), window("MONDAY", "11:00", "13:00"))));
        var unnamed = put(admin(), "/templates/" + template, Map.of());
        var unknownService = put(
                admin(),
                "/templates/" + template,
                Map.of(
                        "names",
                        Map.of("en", "High street"),
                        "services",
                        List.of(Map.of("serviceId", UUID.randomUUID()))));

        // Then
        unknown.then().statusCode(422).body("type", equalTo("urn:turno:problem:unknown-template"));
        overlapping.then().statusCode(422).body("type", equalTo("urn:turno:problem:hours-overlap"));
        unnamed.then().statusCode(400).body("errors.pointer", contains("/names"));
        unknownService.then().statusCode(422).body("type", equalTo("urn:turno:problem:unknown-service"));
        put(manager(), "/templates/" + template, Map.of("names", Map.of("en", "Mine")))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldJudgeABranchWithWhatItsTemplateSays() {
        // Given
        defineTemplate("10:00", 3);
        defineModelled(Map.of());
        var ofDay = Map.of("overrides", List.of(Map.of("of", service, "capacity", 2, "publicCapacity", 1)));
        var ofNothing = Map.of("overrides", List.of(Map.of("of", UUID.randomUUID(), "capacity", 2)));
        String path = "/branches/" + modelled;

        // When
        var ofTemplate = put(admin().header("If-Match", "\"1\""), path + "/capacity/2099-01-05", ofDay);
        var unknown = put(admin().header("If-Match", "\"2\""), path + "/capacity/2099-01-06", ofNothing);
        var within = offer(2, 3);
        var beyond = offer(3, 4);

        // Then
        ofTemplate.then().statusCode(200);
        unknown.then().statusCode(400).body("errors.pointer", contains("/overrides"));
        within.then().statusCode(200);
        beyond.then().statusCode(400).body("errors.pointer", contains("/publicCapacity"));
    }

    @Test
    void shouldRefuseOffersThatNoBranchCouldMake() {
        // When
        var quota = defineOffer(Map.of("serviceId", service, "capacity", 2, "publicCapacity", 3));
        var nobody = defineOffer(Map.of("serviceId", service, "staffIds", List.of(UUID.randomUUID())));
        var counter = defineOffer(Map.of("serviceId", service, "counterIds", List.of(UUID.randomUUID())));

        // Then
        quota.then().statusCode(400).body("errors.pointer", contains("/services/0/publicCapacity"));
        nobody.then().statusCode(400).body("errors.pointer", contains("/services/0/staffIds/0"));
        counter.then().statusCode(400).body("errors.pointer", contains("/services/0/counterIds"));
    }

    @Test
    void shouldNotForgetSomebodyWhomATemplateNames() {
        // Given
        UUID amelia = UUID.randomUUID();
        put(admin(), "/staff/" + amelia, Map.of("name", "Amelia")).then().statusCode(201);
        defineOffer(Map.of("serviceId", service, "staffIds", List.of(amelia)))
                .then()
                .statusCode(201);

        // When
        var answer = admin().delete("/api/v1/staff/" + amelia);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
    }

    /** The service of the template, with a quota of its own. */
    private Response offer(int version, int publicCapacity) {
        return put(
                admin().header("If-Match", "\"%d\"".formatted(version)),
                "/branches/%s/services/%s".formatted(modelled, service),
                Map.of("serviceId", service, "publicCapacity", publicCapacity));
    }

    private Response defineOffer(Map<String, Object> offer) {
        return put(
                admin(),
                "/templates/" + template,
                Map.of("names", Map.of("en", "High street"), "services", List.of(offer)));
    }

    private void defineTemplate(String from, int capacity) {
        put(admin(), "/templates/" + template, templateDefinition(from, capacity))
                .then()
                .statusCode(201);
    }

    private Map<String, Object> templateDefinition(String from, int capacity) {
        return Map.of(
                "names",
                Map.of("en", "High street"),
                "settings",
                Map.of("grace", "PT7M", "maxPartySize", 2),
                "hours",
                List.of(window("MONDAY", from, "16:00")),
                "services",
                List.of(Map.of("serviceId", service, "capacity", capacity, "settings", Map.of("recallLimit", 5))));
    }

    /** By the template, with what it says itself. */
    private void defineModelled(Map<String, Object> own) {
        var definition = plain(Map.of("hours", List.of(), "services", List.of(), "templateId", template));
        definition.putAll(own);
        put(admin(), "/branches/" + modelled, definition).then().statusCode(201);
    }

    private Map<String, Object> plain(Map<String, Object> own) {
        var definition = new HashMap<>(branchDefinition("09:00", "17:00"));
        definition.putAll(own);
        return definition;
    }
}
