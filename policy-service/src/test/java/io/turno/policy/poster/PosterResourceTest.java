package io.turno.policy.poster;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PosterResourceTest extends PolicyTest {

    @BeforeEach
    void speakTwoLanguages() {
        var definition = new HashMap<>(branchDefinition("09:00", "17:00"));
        definition.put("languages", List.of("en", "ar"));
        put(admin().header("If-Match", "\"1\""), "/branches/" + branch, definition)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLeadToThePortalWithTheBranchChosen() throws Exception {
        // When
        var answer = poster(manager(), "portal").get();

        // Then
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("inline; filename=\"portal-en-A4.pdf\""));
        try (var page = new PrintedPage(answer.asByteArray())) {
            assertThat(page.size()).containsExactly(210, 297);
            assertThat(page.code()).endsWith("/?branch=" + branch + "&lang=en");
        }
    }

    @Test
    void shouldLeadToTheOrganisationsOwnDomainInItsColours() throws Exception {
        // Given
        String domain = "b-" + tenant + ".example.com";
        put(admin(), "/tenants/" + tenant + "/branding", Map.of("domains", List.of(domain), "primary", "#ffee00"))
                .then()
                .statusCode(201);

        // When
        var answer = poster(admin(), "PORTAL")
                .queryParam("lang", "ar")
                .queryParam("size", "A5")
                .get();

        // Then
        try (var page = new PrintedPage(answer.asByteArray())) {
            assertThat(page.size()).containsExactly(148, 210);
            assertThat(page.code()).isEqualTo("https://" + domain + "/?branch=" + branch + "&lang=ar");
        }
    }

    @Test
    void shouldLeadToTheBranchsOwnServerOnceThatSaidWhereItIs() throws Exception {
        // Given
        poster(manager(), "queue")
                .get()
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:no-branch-address"));
        heartbeat(URI.create("https://london.example.com/"));

        // When
        byte[] pdf = Awaitility.await()
                .until(() -> poster(manager(), "queue").get(), answer -> answer.statusCode() == 200)
                .asByteArray();

        // Then
        try (var page = new PrintedPage(pdf)) {
            assertThat(page.code()).isEqualTo("https://london.example.com/kiosk/join?lang=en");
        }
    }

    @ParameterizedTest
    @CsvSource({"whatsapp,no-such-channel", "telegram,no-such-channel", "pigeon,no-such-channel"})
    void shouldRefuseAChannelThatNobodyAnswersAt(String channel, String problem) {
        // When
        var answer = poster(manager(), channel).get();

        // Then
        answer.then().statusCode(422).body("type", endsWith(problem));
    }

    @Test
    void shouldNameWhatIsWrong() {
        // When
        var language = poster(manager(), "portal").queryParam("lang", "fr").get();
        var size = poster(manager(), "portal").queryParam("size", "A3").get();

        // Then
        language.then().statusCode(400).body("errors.pointer", contains("lang"));
        size.then().statusCode(400).body("errors.pointer", contains("size"));
    }

    @Test
    void shouldBeForTheStaffOfTheBranch() {
        // Given
        var elsewhere = Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID());
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");
        var operator = Tokens.staff("operator").tenant(tenant).branches(branch);

        // Then
        poster(as(elsewhere), "portal").get().then().statusCode(404);
        poster(as(stranger), "portal").get().then().statusCode(404);
        poster(as(operator), "portal").get().then().statusCode(403);
    }

    private void heartbeat(URI publicUrl) {
        var heartbeat = new BranchHeartbeat(branch, Instant.EPOCH, 1L, 0, null, publicUrl);
        events.publish(Topic.BRANCHES, branch, Event.of("/turno/branch", Instant.EPOCH, tenant, branch, heartbeat));
    }

    private RequestSpecification poster(RequestSpecification person, String channel) {
        return person.basePath("/api/v1/branches/" + branch + "/posters/" + channel + ".pdf");
    }
}
