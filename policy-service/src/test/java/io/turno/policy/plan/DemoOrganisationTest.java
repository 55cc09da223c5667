package io.turno.policy.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DemoOrganisationTest extends PolicyTest {
    private static final UUID MERIDIAN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");

    @Test
    void shouldBecomeThePlanOfLondon() throws IOException {
        // Given
        JsonNode entries = new ObjectMapper()
                .readTree(Path.of("../deploy/local/src/main/resources/demo/organisation.json")
                        .toFile());
        String token = Tokens.staff("hq-admin")
                .tenant(MERIDIAN)
                .branches("*")
                .countries("*")
                .token();

        // When
        for (JsonNode entry : entries) {
            given().contentType(ContentType.JSON)
                    .auth()
                    .oauth2(token)
                    .body(entry.get("body").toString())
                    .put(entry.get("put").asText())
                    .then()
                    .statusCode(201);
        }

        // Then
        var said = log(Topic.POLICY);
        var london = said.await(BranchPlan.class, plan -> plan.branchId().equals(LONDON))
                .data();
        assertThat(london.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(london.services()).extracting(service -> service.prefix()).containsExactly("A", "C", "M");
        assertThat(london.counters()).hasSize(2);
        assertThat(london.devices()).hasSize(5);
        assertThat(london.site().zone(london.counters().getFirst().zoneId())).isPresent();
        var last = said.await(
                        BranchPlan.class,
                        plan -> plan.branchId().equals(LONDON) && plan.staff().size() == 2)
                .data();
        var mortgages = last.services().getLast();
        assertThat(mortgages.needs().staff()).isTrue();
        assertThat(mortgages.policy().tiers()).hasSize(2);
        assertThat(last.staff()).allMatch(member -> mortgages.needs().admits(member, mortgages.id()));
    }
}
