package io.turno.branch.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DeviceTest extends BranchTest {
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");
    private final UUID printer = UUID.randomUUID();

    @BeforeEach
    void setUpPrinter() {
        branch.follows(branch.plan()
                .withDevices(List.of(new DevicePlan(printer, DevicePlan.Kind.PRINTER, null, "tcp://127.0.0.1:9100"))));
    }

    @Test
    void shouldShowADeviceThatNobodyHasHeardOf() {
        // When
        var devices = branch.operator().get("/api/v1/devices").jsonPath();

        // Then
        assertThat(devices.getString("find { it.id == '%s' }.kind".formatted(printer)))
                .isEqualTo("PRINTER");
        assertThat(devices.getString("find { it.id == '%s' }.connected".formatted(printer)))
                .isNull();
    }

    @Test
    void shouldShowThatThePaperIsOut() {
        // When
        says(true, false, "paper-out", THEN);

        // Then
        Awaitility.await().until(() -> "paper-out".equals(alert()));
    }

    @Test
    void shouldShowThatADeviceIsSilentUntilItSpeaksAgain() {
        // Given
        says(false, true, null, THEN);
        Awaitility.await().until(() -> "silent".equals(alert()));

        // When
        says(true, false, null, THEN.plusSeconds(60));

        // Then
        Awaitility.await().until(() -> alert() == null);
    }

    private void says(boolean connected, boolean silent, String problem, Instant since) {
        var news = new DeviceChanged(printer, DevicePlan.Kind.PRINTER, null, connected, silent, problem, since);
        events.publish(Topic.BRANCH_DEVICES, printer, Branch.TENANT, printer, news);
    }

    private String alert() {
        return branch.operator().get("/api/v1/devices").path("find { it.id == '%s' }.alert".formatted(printer));
    }
}
