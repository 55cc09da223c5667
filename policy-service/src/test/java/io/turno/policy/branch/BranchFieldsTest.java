package io.turno.policy.branch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bad input names its field, and changes nothing. */
@QuarkusTest
class BranchFieldsTest extends PolicyTest {
    private static final UUID ONE = UUID.randomUUID();

    static Stream<Arguments> wrongFields() {
        var unnamedDay = Map.of("from", "09:00", "to", "10:00");
        return Stream.of(
                arguments("hours", List.of(unnamedDay), "/hours/0", "day is missing"),
                arguments("hours", Arrays.asList((Object) null), "/hours/0", "must not be null"),
                arguments(
                        "hours",
                        List.of(window("MONDAY", "19:00", "10:00")),
                        "/hours/0",
                        "A window opens before it closes"),
                arguments("counters", List.of(Map.of("serviceIds", List.of())), "/counters/0", "id is missing"),
                arguments("devices", List.of(Map.of()), "/devices/0", "id is missing"),
                arguments("exceptions", List.of(Map.of("windows", List.of())), "/exceptions/0", "date is missing"),
                arguments("timeZone", "+02:00", "/timeZone", "is an IANA zone like Europe/London"),
                arguments("languages", List.of("ar", "en"), "/names", "has nothing in ar, the default language"),
                arguments(
                        "services",
                        List.of(Map.of("serviceId", ONE), Map.of("serviceId", ONE)),
                        "/services",
                        ONE + " is there twice"),
                arguments(
                        "exceptions",
                        List.of(closed("2026-12-24"), closed("2026-12-24")),
                        "/exceptions",
                        "2026-12-24 is there twice"),
                arguments(
                        "settings",
                        Map.of("reminders", Arrays.asList((Object) null)),
                        "/settings/reminders/0",
                        "must not be null"));
    }

    private static Map<String, Object> closed(String date) {
        return Map.of("date", date, "windows", List.of());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("wrongFields")
    void shouldNameTheFieldWhenItsValueIsWrong(String field, Object value, String pointer, String detail) {
        // Given
        UUID fresh = UUID.randomUUID();
        var definition = new HashMap<String, Object>(branchDefinition("09:00", "17:00"));
        definition.put(field, value);

        // When
        var answer = put(admin(), "/branches/" + fresh, definition);

        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:turno:problem:validation-failed"))
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", contains(detail));
        admin().get("/api/v1/branches/" + fresh).then().statusCode(404);
    }

    @Test
    void shouldNameTheStepWhenAServiceDoesNotDivideTheHour() {
        // Given
        var definition = new HashMap<String, Object>(serviceDefinition(15));
        definition.put("slotMinutes", 7);

        // When
        var answer = put(admin(), "/services/" + UUID.randomUUID(), definition);

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains("/slotMinutes"));
    }

    @Test
    void shouldKeepABranchToItsTenantWhenAnotherDefinesTheSameId() {
        // Given
        UUID rival = UUID.randomUUID();
        var stranger = Tokens.staff("hq-admin").tenant(rival).branches("*").countries("*");
        put(as(stranger), "/countries/GB", Map.of("names", Map.of("en", "United Kingdom")))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:unknown-tenant"));
        put(as(stranger), "/tenants/" + rival, Map.of("names", Map.of("en", "Rival")));
        put(as(stranger), "/countries/GB", Map.of("names", Map.of("en", "United Kingdom")));
        var definition = new HashMap<String, Object>(branchDefinition("09:00", "17:00"));
        definition.put("services", List.of());

        // When
        var answer = put(as(stranger), "/branches/" + branch, definition);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:id-taken"));
        as(stranger).get("/api/v1/branches/" + branch).then().statusCode(404);
    }

    @Test
    void shouldChangeNothingWhenACounterIsSetAsItIs() {
        // Given
        UUID counter = UUID.randomUUID();
        var asItIs = Map.of("name", "1", "serviceIds", List.of());
        change(manager(), "/counters/" + counter, asItIs).then().statusCode(200);
        change(manager(), "/counters/" + UUID.randomUUID(), Map.of("name", "2", "serviceIds", List.of()));

        // When
        var again = put(manager(), "/branches/" + branch + "/counters/" + counter, asItIs);

        // Then
        again.then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void shouldRefuseToForgetWhatChangedSinceItWasRead() {
        // Given
        put(admin(), "/countries/FR", Map.of("names", Map.of("fr", "France")));

        // When
        var answer = admin().header("If-Match", "\"9\"").delete("/api/v1/countries/FR");

        // Then
        answer.then().statusCode(412).body("type", equalTo("urn:turno:problem:stale-version"));
        admin().get("/api/v1/countries/FR").then().statusCode(200);
    }
}
