package io.turno.hardware.device;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.line.TestDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(BranchBox.class)
class DeviceResourceTest {
    private final TestDevice led = TestDevice.plugIn();
    private final UUID device = UUID.randomUUID();

    @AfterEach
    void unplug() {
        Branch.plans();
        led.close();
    }

    @Test
    void shouldListTheDeviceAsConnectedWhenItAnswers() {
        plan(led.endpoint());

        await().untilAsserted(() -> list().body("", hasSize(1))
                .body("[0].id", is(device.toString()))
                .body("[0].kind", is("COUNTER_LED"))
                .body("[0].connected", is(true))
                .body("[0].lastSeen", notNullValue())
                .body("[0].lastError", nullValue()));
    }

    @Test
    void shouldSayWhatIsWrongWhenTheDeviceIsUnplugged() {
        plan(led.endpoint());
        await().untilAsserted(() -> list().body("[0].connected", is(true)));

        led.close();
        Branch.plans(
                new DevicePlan(device, DevicePlan.Kind.COUNTER_LED, Branch.COUNTER_1, led.endpoint() + "&"),
                new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.COUNTER_LED, Branch.COUNTER_2, led.endpoint()));

        await().untilAsserted(() -> list().body("", hasSize(2))
                .body("find { it.counterId == '%s' }.lastError".formatted(Branch.COUNTER_2), is("not reachable"))
                .body("find { it.counterId == '%s' }.connected".formatted(Branch.COUNTER_2), is(false))
                .body(
                        "find { it.id == '%s' }.lastError".formatted(device),
                        startsWith("the endpoint is not tcp://host:port?address=1")));
    }

    @Test
    void shouldAskForATokenWhenThereIsNone() {
        when().get("/api/v1/devices").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseWhenTheRoleIsNotStaff() {
        listAs("partner", Branch.LONDON.toString()).statusCode(403).body("type", is("urn:turno:problem:forbidden"));
    }

    @Test
    void shouldRefuseWhenTheScopeIsAnotherBranch() {
        listAs("operator", UUID.randomUUID().toString())
                .statusCode(403)
                .body("type", is("urn:turno:problem:not-your-branch"));
    }

    private void plan(String endpoint) {
        Branch.plans(new DevicePlan(device, DevicePlan.Kind.COUNTER_LED, Branch.COUNTER_1, endpoint));
    }

    private static ValidatableResponse list() {
        return listAs("operator", Branch.LONDON.toString()).statusCode(200);
    }

    private static ValidatableResponse listAs(String role, String branches) {
        return given().auth()
                .oauth2(Branch.tokenOf(role, branches))
                .get("/api/v1/devices")
                .then();
    }
}
