package io.turno.hardware.device;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.line.TestDevice;
import io.turno.hardware.signage.SignageStream;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(BranchBox.class)
class DeviceWatchTest {
    @TestHTTPResource
    URI base;

    private final UUID id = UUID.randomUUID();
    private final EventLog told = Branch.hears(Topic.BRANCH_DEVICES);

    @AfterEach
    void forget() throws InterruptedException {
        Branch.plans();
        told.close();
    }

    @Test
    void shouldTellTheBranchOfEachChangeOnceWhenADeviceComesAndGoesAndStaysAway() {
        TestDevice led = TestDevice.plugIn();
        plan(DevicePlan.Kind.COUNTER_LED, led.endpoint());
        told.await(DeviceChanged.class, changed -> isMine(changed) && changed.connected());

        led.close();

        told.await(DeviceChanged.class, changed -> isMine(changed) && changed.silent());
        assertThat(mine().filter(DeviceChanged::connected)).hasSize(1);
        assertThat(mine().filter(changed -> !changed.connected() && changed.silent()))
                .hasSize(1);
        listed("silent", true);
    }

    @Test
    void shouldSeeAScreenWhenItHoldsAStreamAndMissItWhenItDoesNot() throws InterruptedException {
        plan(DevicePlan.Kind.SIGNAGE, "browser");
        told.await(DeviceChanged.class, changed -> isMine(changed) && changed.silent());

        try (var screen = SignageStream.open(base, "/api/v1/signage/stream?device=" + id, null)) {
            screen.next();
            told.await(DeviceChanged.class, changed -> isMine(changed) && changed.connected());
            listed("connected", true);
        }

        await().until(() -> mine().filter(DeviceChanged::silent).count() == 2);
    }

    @Test
    void shouldEraseWhatItToldWhenThePlanNoLongerNamesTheDevice() {
        plan(DevicePlan.Kind.COUNTER_SCREEN, "browser");
        told.await(DeviceChanged.class, this::isMine);

        Branch.plans();

        await().until(() -> told.records().stream()
                .anyMatch(record -> record.key().equals(id.toString()) && record.value() == null));
    }

    private void plan(DevicePlan.Kind kind, String endpoint) {
        Branch.plans(new DevicePlan(id, kind, Branch.COUNTER_1, endpoint));
    }

    private boolean isMine(DeviceChanged changed) {
        return changed.deviceId().equals(id);
    }

    private Stream<DeviceChanged> mine() {
        return told.all(DeviceChanged.class).stream().map(event -> event.data()).filter(this::isMine);
    }

    private void listed(String field, boolean value) {
        given().auth()
                .oauth2(Branch.tokenOf("operator", Branch.LONDON.toString()))
                .get("/api/v1/devices")
                .then()
                .body("find { it.id == '%s' }.%s".formatted(id, field), is(value));
    }
}
