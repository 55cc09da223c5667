package io.turno.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.device.PrinterStatus;
import io.turno.contracts.event.Event;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.support.data.Database;
import io.turno.support.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(BranchBox.class)
class PrinterTest {
    private static final PrinterStatus PAPER_OUT = new PrinterStatus(false, true, true, false);

    private final UUID id = UUID.randomUUID();
    private TestPrinter printer;

    @Inject
    PrintJobs jobs;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void plugIn() throws IOException {
        printer = TestPrinter.plugIn();
        Branch.plans(new DevicePlan(id, DevicePlan.Kind.PRINTER, null, printer.endpoint()));
    }

    @AfterEach
    void unplug() throws IOException {
        Branch.plans();
        printer.close();
    }

    @Test
    void shouldPrintEachOnceAndInOrderWhenTicketsAreIssued() {
        IntStream.range(0, 5).forEach(i -> Branch.commands(slip("A00" + i)));

        await().until(() -> printer.slips().size() == 5);

        for (int i = 0; i < 5; i++) {
            assertThat(printer.slips().get(i)).contains("A00" + i);
        }
        await().until(() -> jobs.next(id).isEmpty());
    }

    @Test
    void shouldKeepTheSlipWhenPaperIsOutAndPrintItWhenThereIsPaper() {
        printer.is(PAPER_OUT);
        Branch.commands(slip("A010"));
        await().until(() -> jobs.next(id).isPresent());
        assertThat(printer.slips()).isEmpty();

        printer.is(PrinterStatus.READY);

        await().until(() -> printer.slips().size() == 1);
    }

    @Test
    void shouldPrintTheSlipWhenThePrinterComesBack() throws IOException {
        int port = printer.port();
        printer.close();
        Branch.commands(slip("A020"));
        await().until(() -> jobs.next(id).isPresent());

        printer = TestPrinter.plugInAt(port);

        await().until(() -> printer.slips().size() == 1);
        assertThat(printer.slips().getFirst()).contains("A020");
    }

    @Test
    void shouldDropTheSlipWhenNobodyWaitsForItAnyMore() {
        UUID absent = UUID.randomUUID();
        var event = Event.of(
                "/turno/test", clock.instant().minus(Duration.ofMinutes(11)), Branch.MERIDIAN, absent, slip("A030"));
        database.inTenant(Branch.MERIDIAN, handle -> {
            jobs.add(handle, event, new PrintRequested(absent, UUID.randomUUID(), "en", TestSlips.of("A030")));
            return null;
        });

        assertThat(jobs.next(absent)).isEmpty();
    }

    private PrintRequested slip(String number) {
        return new PrintRequested(id, UUID.randomUUID(), "en", TestSlips.of(number));
    }
}
