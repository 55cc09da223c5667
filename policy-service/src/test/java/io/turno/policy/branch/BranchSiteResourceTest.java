package io.turno.policy.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Where a branch is, its counters' places and hours, and what single dates take. */
@QuarkusTest
class BranchSiteResourceTest extends PolicyTest {
    private static final String FAR = "2099-12-24";

    private final UUID zone = UUID.randomUUID();
    private final UUID counter = UUID.randomUUID();

    @Test
    void shouldPublishWhereTheBranchIsAndHowOneGetsThere() {
        // Given
        var said = log(Topic.POLICY, Topic.AUDIT);

        // When
        var answer = change(manager(), "/site", site("+442079460101"));

        // Then
        answer.then().statusCode(200).body("definition.site.zones[0].wayFinding.en", equalTo("Upstairs"));
        var plan = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2)
                .data();
        assertThat(plan.site().coordinates().latitude()).isEqualTo(51.5134);
        assertThat(plan.site().zone(zone)).isPresent();
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("branch.site-changed")
                        && entry.entityId().equals(branch.toString()));
    }

    static Stream<Arguments> wrongSites() {
        var zone = Map.of("id", new UUID(0, 1), "names", Map.of("en", "First floor"));
        return Stream.of(
                arguments("phone", "020 7946 0101", "/phone", "is a number like"),
                arguments("email", "london", "/email", "is an address like"),
                arguments("website", "example.com", "/website", "is an address like https://"),
                arguments("coordinates", Map.of("latitude", 91, "longitude", 0), "/coordinates", "A latitude is"),
                arguments("zones", List.of(zone, zone), "/zones", "is there twice"),
                arguments("zones", List.of(Map.of("names", Map.of())), "/zones/0", "id is missing"));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("wrongSites")
    void shouldNameTheFieldOfTheSiteThatIsWrong(String field, Object value, String pointer, String detail) {
        // When
        var answer = change(manager(), "/site", Map.of(field, value));

        // Then
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", contains(containsString(detail)));
        admin().get("/api/v1/branches/" + branch).then().header("ETag", "\"1\"");
    }

    @Test
    void shouldPutACounterInAZoneWithHoursOfItsOwn() {
        // Given
        change(manager(), "/site", site(null)).then().statusCode(200);

        // When
        var answer = change(manager(), "/counters/" + counter, counter(List.of(window("MONDAY", "09:00", "12:00"))));

        // Then
        answer.then()
                .statusCode(200)
                .body("definition.counters[0].zoneId", equalTo(zone.toString()))
                .body("definition.counters[0].capacity", equalTo(2))
                .body("definition.counters[0].hours", hasSize(1));
    }

    @Test
    void shouldRefuseACounterThatCannotBe() {
        // Given
        var overlapping = List.of(window("MONDAY", "09:00", "12:00"), window("MONDAY", "11:00", "13:00"));
        var crowded = new HashMap<>(counter(List.of()));
        crowded.put("capacity", 1001);

        // When
        var nowhere = change(manager(), "/counters/" + counter, crowded);
        change(manager(), "/site", site(null)).then().statusCode(200);
        var twice = change(manager(), "/counters/" + counter, counter(overlapping));

        // Then
        nowhere.then().statusCode(400).body("errors.pointer", contains("/capacity", "/zoneId"));
        twice.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:hours-overlap"))
                .body("conflicts[0].text", equalTo("Counter 1: MONDAY 09:00–12:00 overlaps with 11:00–13:00"));
    }

    @Test
    void shouldTakeOtherNumbersOnADate() {
        // Given
        var said = log(Topic.POLICY);

        // When
        var set = change(manager(), "/capacity/" + FAR, capacity(override(null, 2, null), override(service, 1, 0)));
        var again = change(manager(), "/capacity/" + FAR, capacity(override(null, 2, null), override(service, 1, 0)));

        // Then
        set.then().statusCode(200).body("definition.overrides", hasSize(2));
        again.then().statusCode(200).header("ETag", "\"2\"");
        var plan = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 2)
                .data();
        assertThat(plan.overrides()).hasSize(2);
        manager()
                .header("If-Match", "\"2\"")
                .delete("/api/v1/branches/" + branch + "/capacity/" + FAR)
                .then()
                .statusCode(200)
                .body("definition.overrides", hasSize(0));
    }

    @Test
    void shouldRefuseAnOverrideThatSaysNothingOrTooMuch() {
        // When
        var unknown = change(manager(), "/capacity/" + FAR, capacity(override(UUID.randomUUID(), 1, null)));
        var twice = change(manager(), "/capacity/" + FAR, capacity(override(null, 1, null), override(null, 2, null)));
        var negative = change(manager(), "/capacity/" + FAR, capacity(override(null, -1, null)));

        // Then
        unknown.then().statusCode(400).body("errors.pointer", contains("/overrides"));
        twice.then().statusCode(400).body("errors.detail", contains(containsString("is there twice")));
        negative.then().statusCode(400).body("errors.pointer", contains("/overrides/0/capacity"));
    }

    @Test
    void shouldForgetTheOverridesOfAServiceThatIsWithdrawn() {
        // Given
        change(manager(), "/capacity/" + FAR, capacity(override(service, 1, 0)))
                .then()
                .statusCode(200);

        // When
        var answer =
                manager().header("If-Match", "\"2\"").delete("/api/v1/branches/" + branch + "/services/" + service);

        // Then
        answer.then().statusCode(200).body("definition.overrides", hasSize(0));
    }

    @Test
    void shouldOfferAServiceOtherwiseThanTheCatalogue() {
        // Given
        change(manager(), "/counters/" + counter, Map.of("name", "1", "serviceIds", List.of()));
        var offer = Map.of(
                "serviceId",
                service,
                "capacity",
                3,
                "publicCapacity",
                3,
                "price",
                Map.of("amount", 9, "currency", "EUR"),
                "bufferAfterMinutes",
                10,
                "counterIds",
                List.of(counter));

        // When
        change(manager(), "/services/" + service, offer).then().statusCode(200);

        // Then
        var plan = log(Topic.POLICY)
                .await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 3)
                .data()
                .services()
                .getFirst();
        assertThat(plan.publicCapacity()).isEqualTo(3);
        assertThat(plan.price().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(plan.bufferAfterMinutes()).isEqualTo(10);
        assertThat(plan.needs().counterIds()).containsExactly(counter);
    }

    @Test
    void shouldRefuseAnOfferOfWhatTheBranchDoesNotHave() {
        // When
        var tooPublic = change(manager(), "/services/" + service, offer("publicCapacity", 3));
        var nobody = change(manager(), "/services/" + service, offer("staffIds", List.of(UUID.randomUUID())));
        var noCounter = change(manager(), "/services/" + service, offer("counterIds", List.of(counter)));

        // Then
        tooPublic.then().statusCode(400).body("errors.pointer", contains("/publicCapacity"));
        nobody.then().statusCode(400).body("errors.pointer", contains("/staffIds/0"));
        noCounter.then().statusCode(422).body("type", equalTo("urn:turno:problem:unknown-counter"));
    }

    @Test
    void shouldSayWhereATierComesFrom() {
        // Given
        var tiers = List.of(Map.of("until", "PT24H", "cancel", true, "feePercent", 0));
        change(manager(), "/settings", Map.of("tiers", tiers, "selfService", false))
                .then()
                .statusCode(200);

        // When
        var answer = manager().get("/api/v1/branches/" + branch + "/effective-policy");

        // Then
        answer.then()
                .statusCode(200)
                .body("tiers.origin", equalTo("BRANCH"))
                .body("tiers.value[0].until", equalTo("PT24H"))
                .body("selfService.value", equalTo(false))
                .body("releaseBefore", nullValue());
    }

    @Test
    void shouldPublishHowTheQueueIsRun() {
        // Given
        var said = log(Topic.POLICY, Topic.AUDIT);
        change(manager(), "/counters/" + counter, Map.of("name", "1", "serviceIds", List.of()));

        // When
        var answer = change(manager(), "/queue", Map.of("queue", queue(counter)));

        // Then
        answer.then().statusCode(200).body("definition.queue.coolDown", equalTo("PT3M"));
        QueuePolicy queue = said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == 3)
                .data()
                .queue();
        assertThat(queue.rulesOf(counter).steps()).extracting(CallStep::name).containsExactly("in-turns");
        assertThat(queue.rulesOf(UUID.randomUUID())).isEqualTo(CallRules.DEFAULT);
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("branch.queue-changed")
                        && entry.entityId().equals(branch.toString()));
    }

    @Test
    void shouldRefuseAQueueThatNamesWhatThereIsNot() {
        // When
        var unknown = change(manager(), "/queue", Map.of("queue", queue(counter)));
        var negative = change(manager(), "/queue", Map.of("queue", Map.of("coolDown", "PT-1M")));

        // Then
        unknown.then().statusCode(400).body("errors.pointer", contains("/queue/profiles/0/counterIds/0"));
        negative.then().statusCode(400).body("errors.pointer", contains("/queue"));
        admin().get("/api/v1/branches/" + branch).then().header("ETag", "\"1\"");
    }

    @Test
    void shouldForgetTheProfileOfACounterThatIsTakenAway() {
        // Given
        change(manager(), "/counters/" + counter, Map.of("name", "1", "serviceIds", List.of()));
        change(manager(), "/queue", Map.of("queue", queue(counter))).then().statusCode(200);

        // When
        var answer =
                manager().header("If-Match", "\"3\"").delete("/api/v1/branches/" + branch + "/counters/" + counter);

        // Then
        answer.then().statusCode(200).body("definition.queue.profiles", hasSize(0));
    }

    @Test
    void shouldKnowWhichCounterAKeypadStandsAt() {
        // When
        var answer = change(
                manager(),
                "/devices/" + UUID.randomUUID(),
                Map.of("kind", "KEYPAD", "endpoint", "tcp://192.0.2.7:4001?address=2"));

        // Then
        answer.then().statusCode(400).body("errors.detail", contains(containsString("stands at a counter")));
    }

    @Test
    void shouldLeaveTheSiteToTheManagersOfTheBranch() {
        // Given
        var other = Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID());
        var operator = Tokens.staff("operator").tenant(tenant).branches(branch);

        // Then
        change(as(other), "/site", site(null)).then().statusCode(403);
        change(as(operator), "/site", site(null)).then().statusCode(403);
        change(as(other), "/capacity/" + FAR, capacity(override(null, 0, null)))
                .then()
                .statusCode(403);
    }

    private Map<String, Object> site(String phone) {
        var site = new HashMap<String, Object>();
        site.put("coordinates", Map.of("latitude", 51.5134, "longitude", -0.0869));
        site.put("directions", Map.of("en", "Bank station, exit 3"));
        site.put("phone", phone);
        site.put(
                "zones",
                List.of(Map.of("id", zone, "names", Map.of("en", "1st"), "wayFinding", Map.of("en", "Upstairs"))));
        return site;
    }

    private static Map<String, Object> queue(UUID counter) {
        var step = Map.of(
                "name",
                "in-turns",
                "classes",
                List.of(Map.of("kind", "APPOINTMENT", "share", 2), Map.of("kind", "WALK_IN")));
        var profile = Map.of("name", "Fast", "counterIds", List.of(counter), "rules", Map.of("steps", List.of(step)));
        return Map.of("coolDown", "PT3M", "profiles", List.of(profile));
    }

    private Map<String, Object> counter(List<Map<String, String>> hours) {
        return Map.of("name", "1", "serviceIds", List.of(), "hours", hours, "capacity", 2, "zoneId", zone);
    }

    private Map<String, Object> offer(String field, Object value) {
        return Map.of("serviceId", service, field, value);
    }

    @SafeVarargs
    private static Map<String, Object> capacity(Map<String, Object>... overrides) {
        return Map.of("overrides", List.of(overrides));
    }

    private static Map<String, Object> override(UUID of, int capacity, Integer publicCapacity) {
        var override = new HashMap<String, Object>();
        override.put("of", of);
        override.put("capacity", capacity);
        override.put("publicCapacity", publicCapacity);
        return override;
    }
}
