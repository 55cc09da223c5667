package io.turno.policy.draft;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.testkit.access.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(BookingAddress.class)
class DryRunTest extends DraftTest {
    @ConfigProperty(name = BookingAddress.URL)
    URI booking;

    private final String token =
            Tokens.staff("hq-admin").tenant(tenant).branches("*").countries("*").token();

    @Test
    void shouldSayWhatPublishingWouldDoAndDoNothing() throws IOException {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "service", service, serviceDefinition(30));
        proposed(draft, "branch", branch, branchDefinition("09:00", "12:00"));

        // When
        Response answer;
        try (var stub = new BookingStub(booking, "Bearer " + token)) {
            answer = dryRun(draft);

            // Then
            assertThat(stub.candidates()).hasSize(1);
            var candidate = stub.candidates().getFirst();
            assertThat(candidate.version()).isEqualTo(2);
            assertThat(candidate.hours().getFirst().to()).hasHour(12);
            assertThat(candidate.services().getFirst().durationMinutes()).isEqualTo(30);
        }
        answer.then()
                .statusCode(200)
                .body("draftVersion", equalTo(3))
                .body("branches.branchId", contains(branch.toString()))
                .body("branches[0].stranded[0].code", equalTo("AB1234"))
                .body("branches[0].stranded[0].why", equalTo("outside-hours"))
                .body("branches[0].capacity[0].before", equalTo(64))
                .body("branches[0].capacity[0].after", equalTo(24))
                .body("branches[0].messages[0].kind", equalTo("change-needed"));
        branch(branch).then().body("version", equalTo(1));
        admin().get("/api/v1/services/" + service).then().body("version", equalTo(1));
        read(draft).then().body("state", equalTo("OPEN")).body("version", equalTo(3));
        admin().queryParams(Map.of("kind", "branch", "id", branch))
                .get("/api/v1/changes")
                .then()
                .body("items.version", contains(1));
    }

    @Test
    void shouldAskAboutBranchesOnlyWhosePlanWouldChange() throws IOException {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "service", UUID.randomUUID(), serviceDefinition(30));

        // When
        try (var stub = new BookingStub(booking, "Bearer " + token)) {
            dryRun(draft).then().statusCode(200).body("branches", equalTo(List.of()));

            // Then
            assertThat(stub.candidates()).isEmpty();
        }
    }

    @Test
    void shouldSayThatBookingIsAwayAndLetEverythingElseGoOn() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchDefinition("09:00", "12:00"));

        // When
        var answer = dryRun(draft);

        // Then
        answer.then().statusCode(503).body("type", equalTo("urn:turno:problem:booking-away"));
        publish(admin(), draft).then().statusCode(200);
    }

    @Test
    void shouldRefuseWhatPublishingWouldRefuse() {
        // Given
        UUID draft = opened(admin());
        proposed(draft, "branch", branch, branchWith("services", List.of(Map.of("serviceId", UUID.randomUUID()))));

        // When
        var answer = dryRun(draft);

        // Then
        answer.then().statusCode(422).body("document.id", equalTo(branch.toString()));
    }

    private Response dryRun(UUID draft) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .post("%s/%s/dry-run".formatted(DRAFTS, draft));
    }
}
