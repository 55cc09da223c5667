package io.turno.policy.staff;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class StaffResourceTest extends PolicyTest {
    private static final List<Map<String, String>> MORNING = List.of(window("MONDAY", "09:00", "12:00"));
    private static final List<Map<String, String>> AFTERNOON = List.of(window("MONDAY", "13:00", "17:00"));

    private final UUID amelia = UUID.randomUUID();

    @Test
    void shouldPublishWhoWorksAtTheBranchAndNothingPersonal() {
        // Given
        var said = log(Topic.POLICY, Topic.AUDIT);
        var off = Map.of("id", amelia, "from", "2099-01-01T00:00", "to", "2099-01-08T00:00", "reason", "Surgery");

        // When
        var answer = put(manager(), "/staff/" + amelia, person(Map.of("timeOff", List.of(off)), branch));

        // Then
        answer.then().statusCode(201).header("ETag", "\"1\"").body("definition.email", equalTo("amelia@example.com"));
        var plan = plan(said, 2);
        assertThat(plan.staff()).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo(amelia);
            assertThat(member.name()).isEqualTo("Amelia Hart");
            assertThat(member.timeOff()).hasSize(1);
            assertThat(member.choosable()).isTrue();
        });
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("staff.defined")
                        && entry.entityId().equals(amelia.toString()));
        assertThat(said.records())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains("Amelia Hart"))
                .noneMatch(text -> text.contains("amelia@example.com") || text.contains("Surgery"));
    }

    @Test
    void shouldGiveAnAccountToOnePersonOnly() {
        // Given
        put(manager(), "/staff/" + amelia, person(Map.of("account", "amelia"), branch))
                .then()
                .statusCode(201);

        // When
        var another = put(manager(), "/staff/" + UUID.randomUUID(), person(Map.of("account", "amelia"), branch));
        var spaced = put(manager(), "/staff/" + UUID.randomUUID(), person(Map.of("account", "a b"), branch));

        // Then
        another.then().statusCode(400).body("errors.pointer", contains("/account"));
        spaced.then().statusCode(400).body("errors.pointer", contains("/account"));
    }

    @Test
    void shouldStopOfferingSomebodyWhoIsForgotten() {
        // Given
        put(manager(), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(201);

        // When
        manager()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/staff/" + amelia)
                .then()
                .statusCode(204);

        // Then
        assertThat(plan(log(Topic.POLICY), 3).staff()).isEmpty();
        manager().get("/api/v1/staff/" + amelia).then().statusCode(404);
        admin().queryParam("branch", branch).get("/api/v1/staff").then().body("items", hasSize(0));
    }

    @Test
    void shouldPublishBothPlansWhenSomebodyMoves() {
        // Given
        UUID leeds = anotherBranch("Leeds", "Europe/London");
        put(admin(), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(201);
        var said = log(Topic.POLICY);

        // When
        put(admin().header("If-Match", "\"1\""), "/staff/" + amelia, person(Map.of(), leeds))
                .then()
                .statusCode(200);

        // Then
        assertThat(plan(said, 3).staff()).isEmpty();
        said.await(
                BranchPlan.class,
                news -> news.branchId().equals(leeds) && news.staff().size() == 1);
    }

    @Test
    void shouldNoteTimeOffAndTakeItBack() {
        // Given
        put(manager(), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(201);
        String path = "/staff/" + amelia + "/time-off/" + UUID.randomUUID();
        var week = Map.of("from", "2099-01-01T00:00", "to", "2099-01-08T00:00", "reason", "Surgery");

        // When
        var noted = put(manager().header("If-Match", "\"1\""), path, week);
        var again = put(manager().header("If-Match", "\"2\""), path, week);
        var stale = put(
                manager().header("If-Match", "\"1\""),
                path,
                Map.of("from", "2099-02-01T00:00", "to", "2099-02-02T00:00"));
        var back = manager().header("If-Match", "\"2\"").delete("/api/v1" + path);

        // Then
        noted.then().statusCode(200).body("definition.timeOff[0].reason", equalTo("Surgery"));
        again.then().statusCode(200).header("ETag", "\"2\"");
        stale.then().statusCode(412);
        back.then().statusCode(200).body("definition.timeOff", hasSize(0));
        var said = log(Topic.POLICY);
        assertThat(plan(said, 3).staff().getFirst().timeOff()).hasSize(1);
        assertThat(plan(said, 4).staff().getFirst().timeOff()).isEmpty();
    }

    @Test
    void shouldRefuseTimeOffThatEndsBeforeItBegins() {
        // Given
        put(manager(), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(201);

        // When
        var answer = put(
                manager().header("If-Match", "\"1\""),
                "/staff/" + amelia + "/time-off/" + UUID.randomUUID(),
                Map.of("from", "2099-01-08T00:00", "to", "2099-01-01T00:00"));

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains("/to"));
    }

    @Test
    void shouldRefuseToHaveSomebodyInTwoPlacesAtOnce() {
        // Given
        UUID madrid = anotherBranch("Madrid", "Europe/Madrid");
        var both = List.of(posting(branch, MORNING), posting(madrid, MORNING));
        var oneAfterTheOther = List.of(posting(branch, MORNING), posting(madrid, AFTERNOON));

        // When
        var refused = put(admin(), "/staff/" + amelia, Map.of("name", "Amelia Hart", "branches", both));
        var taken = put(admin(), "/staff/" + amelia, Map.of("name", "Amelia Hart", "branches", oneAfterTheOther));

        // Then
        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:hours-overlap"))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].where", endsWith(": MONDAY"));
        taken.then().statusCode(201);
    }

    static Stream<Arguments> wrongFields() {
        UUID nothing = UUID.randomUUID();
        return Stream.of(
                arguments("name", " ", "/name"),
                arguments("email", "amelia", "/email"),
                arguments("phone", "020 7946", "/phone"),
                arguments("weight", 0, "/weight"),
                arguments("serviceIds", List.of(nothing), "/serviceIds/0"),
                arguments("branches", List.of(Map.of("branchId", nothing)), "/branches/0/branchId"),
                arguments("branches", List.of(Map.of()), "/branches/0/branchId"),
                arguments("timeOff", List.of(Map.of("id", nothing)), "/timeOff/0"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrongFields")
    void shouldNameTheFieldWhenItsValueIsWrong(String field, Object value, String pointer) {
        // When
        var answer = put(admin(), "/staff/" + amelia, person(Map.of(field, value), branch));

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains(pointer));
        admin().get("/api/v1/staff/" + amelia).then().statusCode(404);
    }

    @Test
    void shouldTellColleaguesNothingPersonal() {
        // Given
        var off = Map.of("id", amelia, "from", "2099-01-01T00:00", "to", "2099-01-08T00:00", "reason", "Surgery");
        put(admin(), "/staff/" + amelia, person(Map.of("timeOff", List.of(off)), branch));
        var reception = Tokens.staff("reception").tenant(tenant).branches(branch);

        // When
        var answer = as(reception).queryParam("branch", branch).get("/api/v1/staff");

        // Then
        answer.then()
                .statusCode(200)
                .body("items[0].definition.name", equalTo("Amelia Hart"))
                .body("items[0].definition.email", nullValue())
                .body("items[0].definition.timeOff[0].from", equalTo("2099-01-01T00:00:00"))
                .body("items[0].definition.timeOff[0].reason", nullValue());
        put(as(reception), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(403);
    }

    @Test
    void shouldKeepManagersToTheStaffOfTheirBranches() {
        // Given
        UUID leeds = anotherBranch("Leeds", "Europe/London");
        var two = Map.of("name", "Amelia", "branches", List.of(posting(branch, MORNING), posting(leeds, AFTERNOON)));
        put(admin(), "/staff/" + amelia, two).then().statusCode(201);
        var stranger = as(Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID()));
        String off = "/staff/" + amelia + "/time-off/" + UUID.randomUUID();
        var day = Map.of("from", "2099-01-01T00:00", "to", "2099-01-02T00:00");

        // Then
        put(manager().header("If-Match", "\"1\""), "/staff/" + amelia, person(Map.of(), branch))
                .then()
                .statusCode(403);
        put(manager(), "/staff/" + UUID.randomUUID(), person(Map.of(), leeds))
                .then()
                .statusCode(403);
        put(manager(), "/staff/" + UUID.randomUUID(), Map.of("name", "Nowhere"))
                .then()
                .statusCode(403);
        manager().delete("/api/v1/staff/" + amelia).then().statusCode(403);
        put(manager().header("If-Match", "\"1\""), off, day).then().statusCode(200);
        stranger.get("/api/v1/staff/" + amelia).then().statusCode(404);
        stranger.get("/api/v1/staff").then().body("items", hasSize(0));
        admin().get("/api/v1/staff").then().body("items.id", contains(amelia.toString()));
    }

    @Test
    void shouldHideStaffFromAnotherOrganisation() {
        // Given
        put(admin(), "/staff/" + amelia, person(Map.of(), branch)).then().statusCode(201);
        var stranger =
                Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*").countries("*");

        // Then
        as(stranger).get("/api/v1/staff/" + amelia).then().statusCode(404);
        as(stranger).get("/api/v1/staff").then().body("items", hasSize(0));
        put(as(stranger), "/staff/" + UUID.randomUUID(), Map.of("name", "Stranger"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:unknown-tenant"));
    }

    @Test
    void shouldForgetNobodyAndNothingThatIsStillNamed() {
        // Given
        UUID notary = UUID.randomUUID();
        put(admin(), "/services/" + notary, serviceDefinition(30)).then().statusCode(201);
        put(admin(), "/staff/" + amelia, person(Map.of("serviceIds", List.of(notary)), branch))
                .then()
                .statusCode(201);
        change(admin(), "/services/" + service, Map.of("serviceId", service, "staffIds", List.of(amelia)))
                .then()
                .statusCode(200);

        // When
        var person = admin().delete("/api/v1/staff/" + amelia);
        var doneByHer = admin().delete("/api/v1/services/" + notary);

        // Then
        person.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
        doneByHer.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
    }

    @Test
    void shouldNotCloseABranchWhereSomebodyWorks() {
        // Given
        UUID leeds = anotherBranch("Leeds", "Europe/London");
        put(admin(), "/staff/" + amelia, person(Map.of(), leeds)).then().statusCode(201);

        // When
        var answer = admin().delete("/api/v1/branches/" + leeds);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:in-use"));
        admin().delete("/api/v1/staff/" + amelia).then().statusCode(204);
        admin().delete("/api/v1/branches/" + leeds).then().statusCode(204);
    }

    private BranchPlan plan(EventLog said, long version) {
        return said.await(BranchPlan.class, news -> news.branchId().equals(branch) && news.version() == version)
                .data();
    }

    private UUID anotherBranch(String name, String zone) {
        UUID id = UUID.randomUUID();
        var definition = new HashMap<>(branchDefinition("09:00", "17:00"));
        definition.putAll(Map.of("names", Map.of("en", name), "timeZone", zone, "services", List.of()));
        put(admin(), "/branches/" + id, definition).then().statusCode(201);
        return id;
    }

    private static Map<String, Object> posting(UUID branchId, List<Map<String, String>> hours) {
        return Map.of("branchId", branchId, "hours", hours);
    }

    private static Map<String, Object> person(Map<String, Object> more, UUID branchId) {
        var person = new HashMap<String, Object>(Map.of(
                "name", "Amelia Hart",
                "email", "amelia@example.com",
                "branches", List.of(Map.of("branchId", branchId))));
        person.putAll(more);
        return person;
    }
}
