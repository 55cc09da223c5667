package io.turno.policy.user;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(UsersAddress.class)
class UserResourceTest extends PolicyTest {
    private static final String USERS = "/api/v1/users";
    private static final String TEMPORARY = "(\\w{4}-){3}\\w{4}";

    private KeycloakStub keycloak;

    @BeforeEach
    void startKeycloak() throws IOException {
        keycloak = new KeycloakStub(URI.create(ConfigProvider.getConfig().getValue(UsersAddress.URL, String.class)));
    }

    @AfterEach
    void stopKeycloak() {
        keycloak.close();
    }

    @Test
    void shouldInviteSomebodyWithAPasswordThatIsToldOnce() {
        // Given
        var noor = noor(List.of("reception", "operator"), List.of(branch.toString()));

        // When
        var answer = invite(manager().header("Idempotency-Key", "noor"), noor);

        // Then
        answer.then()
                .statusCode(201)
                .body("user.username", equalTo("noor"))
                .body("user.roles", contains("operator", "reception"))
                .body("user.enabled", equalTo(true))
                .body("user.mustChangePassword", equalTo(true))
                .body("temporaryPassword", matchesPattern(TEMPORARY));
        String id = answer.path("user.id");
        assertThat(keycloak.user(id).at("/attributes/tenant/0").asText()).isEqualTo(tenant.toString());
        assertThat(keycloak.user(id).at("/attributes/branches/0").asText()).isEqualTo(branch.toString());
        assertThat(keycloak.user(id).get("password").asText()).isEqualTo(answer.path("temporaryPassword"));
        assertThat(keycloak.rolesOf(id)).containsExactly("default-roles-turno", "operator", "reception");
        invite(manager().header("Idempotency-Key", "noor"), noor)
                .then()
                .statusCode(201)
                .body("user.id", equalTo(id))
                .body("temporaryPassword", nullValue());
        assertThat(keycloak.userNames()).containsExactly("noor");
    }

    @Test
    void shouldAuditWithoutPersonalData() {
        // When
        String id = invite(manager(), noor(List.of("reception"), List.of(branch.toString())))
                .path("user.id");

        // Then
        var entry = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        said -> said.action().equals("user.invited")
                                && said.entityId().equals(id));
        assertThat(entry.data().details())
                .isEqualTo(Map.of("roles", "reception", "branches", branch.toString(), "countries", ""));
    }

    @Test
    void shouldGiveNothingBeyondTheOwnScope() {
        // When
        var answer = invite(manager(), noor(List.of("operator", "hq-admin"), List.of("*")));

        // Then
        answer.then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:beyond-your-scope"))
                .body("errors.pointer", contains("/roles/1", "/branches/0"));
        assertThat(keycloak.userNames()).isEmpty();
    }

    @Test
    void shouldListOnlyWhomTheCallerCouldHaveMade() {
        // Given
        String elsewhere = UUID.randomUUID().toString();
        keycloak.add(tenant, "operator.here", List.of("operator"), List.of(branch.toString()));
        keycloak.add(tenant, "operator.there", List.of("operator"), List.of(elsewhere));
        keycloak.add(tenant, "boss", List.of("hq-admin"), List.of("*"));
        keycloak.add(tenant, "system", List.of("partner"), List.of(branch.toString()));
        keycloak.add(UUID.randomUUID(), "stranger", List.of("operator"), List.of(branch.toString()));
        String root = keycloak.add(tenant, "root", List.of("operator"), List.of(branch.toString()));
        keycloak.makeAdministrator(root);

        // When
        var managers = manager().get(USERS);
        var headOffices = admin().get(USERS);

        // Then
        managers.then().statusCode(200).body("items.username", contains("operator.here"));
        headOffices.then().body("items.username", contains("boss", "operator.here", "operator.there"));
        admin().get(USERS + "/" + root).then().statusCode(404);
        admin().queryParam("q", "THERE").get(USERS).then().body("items.username", contains("operator.there"));
    }

    @Test
    void shouldPageOverThoseWhoAreNotToBeSeen() {
        // Given
        for (String name : List.of("a", "b", "c", "d", "e")) {
            String where = name.equals("b") ? UUID.randomUUID().toString() : branch.toString();
            keycloak.add(tenant, "user." + name, List.of("operator"), List.of(where));
        }

        // When
        var first = manager().queryParam("limit", 2).get(USERS);
        var second = manager()
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(USERS);

        // Then
        first.then().body("items.username", contains("user.a", "user.c"));
        second.then().body("items.username", contains("user.d", "user.e"));
    }

    @Test
    void shouldChangeWhatSomebodyMayDoAndEndTheSessionsOfWhoIsDisabled() {
        // Given
        String id = keycloak.add(tenant, "noor", List.of("reception"), List.of(branch.toString()));

        // When
        var answer = manager()
                .body(edit(List.of("operator", "branch-manager"), List.of(branch.toString()), false))
                .put(USERS + "/" + id);

        // Then
        answer.then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("email", equalTo("n@example.com"))
                .body("roles", contains("branch-manager", "operator"));
        assertThat(keycloak.rolesOf(id)).containsExactly("branch-manager", "default-roles-turno", "operator");
        assertThat(keycloak.user(id).at("/attributes/tenant/0").asText()).isEqualTo(tenant.toString());
        assertThat(keycloak.loggedOut()).containsExactly(id);
        log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        said -> said.action().equals("user.disabled")
                                && said.entityId().equals(id));
    }

    @Test
    void shouldTouchNobodyOutsideTheOwnScope() {
        // Given
        String boss = keycloak.add(tenant, "boss", List.of("hq-admin"), List.of(branch.toString()));
        String stranger = keycloak.add(UUID.randomUUID(), "stranger", List.of("operator"), List.of(branch.toString()));
        var demoted = edit(List.of("operator"), List.of(branch.toString()), false);

        // Then
        manager().body(demoted).put(USERS + "/" + boss).then().statusCode(404);
        manager().post(USERS + "/" + boss + "/password").then().statusCode(404);
        admin().body(demoted).put(USERS + "/" + stranger).then().statusCode(404);
        admin().post(USERS + "/" + stranger + "/password").then().statusCode(404);
        assertThat(keycloak.rolesOf(boss)).contains("hq-admin");
        assertThat(keycloak.loggedOut()).isEmpty();
        as(Tokens.staff("reception").tenant(tenant).branches(branch))
                .get(USERS)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotLetAnybodyChangeThemselves() {
        // Given
        String id = keycloak.add(tenant, "me", List.of("hq-admin"), List.of("*"));
        var me = Tokens.staff("hq-admin")
                .tenant(tenant)
                .branches("*")
                .countries("*")
                .claim("sub", id);

        // When
        var answer = as(me).body(edit(List.of("operator"), List.of("*"), true)).put(USERS + "/" + id);

        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:turno:problem:not-yourself"));
        as(me).post(USERS + "/" + id + "/password").then().statusCode(422);
        assertThat(keycloak.rolesOf(id)).contains("hq-admin");
    }

    @Test
    void shouldGiveANewTemporaryPassword() {
        // Given
        String id = keycloak.add(tenant, "noor", List.of("reception"), List.of(branch.toString()));

        // When
        var answer = manager().header("Idempotency-Key", "reset").post(USERS + "/" + id + "/password");

        // Then
        answer.then()
                .statusCode(200)
                .body("user.mustChangePassword", equalTo(true))
                .body("temporaryPassword", matchesPattern(TEMPORARY));
        assertThat(keycloak.user(id).get("password").asText()).isEqualTo(answer.path("temporaryPassword"));
        assertThat(keycloak.loggedOut()).containsExactly(id);
        manager()
                .header("Idempotency-Key", "reset")
                .post(USERS + "/" + id + "/password")
                .then()
                .statusCode(200)
                .body("temporaryPassword", nullValue());
        assertThat(keycloak.loggedOut()).hasSize(1);
    }

    @Test
    void shouldSayWhatTheDirectoryRefuses() {
        // Given
        keycloak.add(tenant, "noor", List.of("reception"), List.of(branch.toString()));
        var other = new HashMap<>(noor(List.of("reception"), List.of(branch.toString())));
        other.put("username", "other");
        other.put("email", "noor@host.invalid");

        // When
        var taken = invite(manager(), noor(List.of("reception"), List.of(branch.toString())));
        var invalid = invite(manager(), other);

        // Then
        taken.then().statusCode(409).body("type", equalTo("urn:turno:problem:user-name-taken"));
        invalid.then().statusCode(400).body("errors.pointer", contains("/email"));
    }

    @Test
    void shouldLeaveNobodyBehindWhoCouldNotBeGivenTheirRoles() {
        // Given
        keycloak.failAtRoles();

        // When
        var answer = invite(manager(), noor(List.of("reception"), List.of(branch.toString())));

        // Then
        answer.then().statusCode(503).body("type", equalTo("urn:turno:problem:users-away"));
        assertThat(keycloak.userNames()).isEmpty();
    }

    @Test
    void shouldSayThatTheDirectoryIsAway() {
        // Given
        keycloak.close();

        // Then
        manager().get(USERS).then().statusCode(503).body("type", equalTo("urn:turno:problem:users-away"));
    }

    @Test
    void shouldNameEveryFieldThatIsWrong() {
        // When
        var answer = invite(
                admin(),
                Map.of(
                        "username", "No Spaces",
                        "email", "nobody",
                        "firstName", " ",
                        "lastName", "H",
                        "roles", List.of(),
                        "branches", List.of("London"),
                        "countries", List.of("gb")));

        // Then
        answer.then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains("/branches/0", "/countries/0", "/email", "/firstName", "/roles", "/username"));
    }

    private static Response invite(RequestSpecification person, Map<String, ?> request) {
        return person.body(request).post(USERS);
    }

    private static Map<String, Object> noor(List<String> roles, List<String> branches) {
        return Map.of(
                "username", "noor",
                "email", "noor@example.com",
                "firstName", "Noor",
                "lastName", "Haddad",
                "roles", roles,
                "branches", branches,
                "countries", List.of());
    }

    private static Map<String, Object> edit(List<String> roles, List<String> branches, boolean enabled) {
        return Map.of(
                "email",
                "n@example.com",
                "firstName",
                "Noor",
                "lastName",
                "Haddad",
                "enabled",
                enabled,
                "roles",
                roles,
                "branches",
                branches,
                "countries",
                List.of());
    }
}
