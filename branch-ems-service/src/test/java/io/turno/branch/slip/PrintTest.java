package io.turno.branch.slip;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.BranchTest;
import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PrintTest extends BranchTest {
    private final UUID printer = UUID.randomUUID();
    private final UUID screen = UUID.randomUUID();

    @BeforeEach
    void setUpPrinter() {
        var hall = new Zone(UUID.randomUUID(), Map.of("en", "Hall"), Map.of("en", "Turn left", "fr", "À gauche"));
        branch.follows(branch.plan()
                .withNames(Map.of("en", "London", "fr", "Londres"))
                .withSite(new BranchSite(null, Map.of(), null, null, null, List.of(hall)))
                .withCounters(
                        List.of(new CounterPlan(branch.counter, "1", List.of(branch.service)).withZoneId(hall.id())))
                .withDevices(List.of(
                        new DevicePlan(printer, DevicePlan.Kind.PRINTER, null, "tcp://127.0.0.1:9100"),
                        new DevicePlan(screen, DevicePlan.Kind.SIGNAGE, null, "browser"))));
    }

    @Test
    void shouldPrintInTheVisitorsLanguage() {
        // Given
        String ticket = branch.walkIn();

        // When
        var answer = branch.as("rita", "reception")
                .body(Map.of("printerId", printer, "locale", "fr"))
                .post("/api/v1/tickets/" + ticket + "/print");

        // Then
        answer.then().statusCode(202);
        var request = requested(ticket);
        assertThat(request.deviceId()).isEqualTo(printer);
        assertThat(request.locale()).isEqualTo("fr");
        assertThat(request.slip().branchName()).isEqualTo("Londres");
        assertThat(request.slip().serviceName()).isEqualTo("Cards");
        assertThat(request.slip().wayFinding()).isEqualTo("À gauche");
        assertThat(request.slip().link()).startsWith("http://queue.test/kiosk/visit/" + ticket + "?token=");
    }

    @Test
    void shouldPrintTheTicketAsItIsGivenOutAndOnceForOneKey() {
        // Given
        var request = Map.of("serviceId", branch.service, "printerId", printer);
        String key = UUID.randomUUID().toString();
        String ticket = branch.as("rita", "reception")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/tickets")
                .path("id");

        // When
        String again = branch.as("rita", "reception")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/tickets")
                .path("id");

        // Then
        assertThat(again).isEqualTo(ticket);
        String next = branch.walkIn();
        branch.as("rita", "reception").body(Map.of("printerId", printer)).post("/api/v1/tickets/" + next + "/print");
        requested(next);
        assertThat(log(Topic.BRANCH_COMMANDS)
                        .await(
                                PrintRequested.class,
                                one -> one.ticketId().toString().equals(ticket))
                        .data()
                        .locale())
                .isEqualTo("en");
    }

    @Test
    void shouldRefuseWhatIsNoPrinterAndGiveOutNothing() {
        // When
        var answer = branch.as("rita", "reception")
                .body(Map.of("serviceId", branch.service, "printerId", screen))
                .post("/api/v1/tickets");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/printerId"));
        assertThat(branch.operator().get("/api/v1/tickets").asString()).doesNotContain(branch.service.toString());
    }

    private PrintRequested requested(String ticket) {
        return log(Topic.BRANCH_COMMANDS)
                .await(PrintRequested.class, one -> one.ticketId().toString().equals(ticket))
                .data();
    }
}
