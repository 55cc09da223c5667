package io.turno.sandbox.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.device.PrinterStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class PrinterTest {
    private static final byte[] RECEIPT = {0x1D, 'r', 1};
    private static final byte[] CUT = {0x1D, 'V', 66, 0};

    @Inject
    PrinterPanel panel;

    private int port;
    private Socket line;

    @BeforeEach
    void connect() throws IOException {
        port = panel.ports().getFirst();
        become(Map.of());
        when().delete("/devices/printers/{port}/jobs", port).then().statusCode(204);
        line = new Socket("127.0.0.1", port);
        line.setSoTimeout(5_000);
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void shouldPrintTextCodeAndImageWhenTheyAreSent() throws IOException {
        send(new byte[] {0x1B, '@', 0x1D, '!', 0x11, 0x1B, 'E', 1}, latin("Caf\u00e9 A001\n"));
        byte[] link = latin("https://example.com/q");
        send(new byte[] {0x1D, '(', 'k', (byte) (link.length + 3), 0, 0x31, 80, 48}, link);
        send(new byte[] {0x1D, '(', 'k', 3, 0, 0x31, 81, 48});
        send(new byte[] {0x1D, 'v', '0', 0, 1, 0, 2, 0, (byte) 0xF0, 0x0F}, CUT, RECEIPT);

        assertThat(PrinterStatus.isProcessed(hear())).isTrue();

        when().get("/devices/printers")
                .then()
                .body("", hasSize(1))
                .body("[0].jobs.text", contains("Caf\u00e9 A001\n[QR https://example.com/q]\n[IMAGE 8x2]"))
                .body("[0].jobs[0].items[0].size", is(2))
                .body("[0].jobs[0].items[0].bold", is(true))
                .body("[0].jobs[0].items[2].image", startsWith("data:image/png;base64,"));
    }

    @Test
    void shouldTellWhatIsWrongAndHoldWhatItIsSentWhenPaperIsOut() throws IOException {
        become(Map.of("paperOut", true));

        send(latin("A002\n"), CUT, RECEIPT);
        PrinterStatus status = PrinterStatus.of(ask(2), ask(4)).orElseThrow();

        assertThat(status).isEqualTo(new PrinterStatus(false, true, true, false));
        when().get("/devices/printers").then().body("[0].jobs", empty()).body("[0].paperOut", is(true));
        become(Map.of());
        assertThat(PrinterStatus.isProcessed(hear())).isTrue();
        await().untilAsserted(() -> when().get("/devices/printers").then().body("[0].jobs.text", contains("A002")));
    }

    @Test
    void shouldTellThatTheCoverIsOpenWhenItIs() throws IOException {
        become(Map.of("coverOpen", true));

        assertThat(PrinterStatus.of(ask(2), ask(4))).contains(new PrinterStatus(true, false, false, false));
        assertThat(ask(1)).isEqualTo((byte) 0x1A);
    }

    @Test
    void shouldNotTakeDotsForAQuestionWhenAnImageHoldsOne() throws IOException {
        send(new byte[] {0x1D, 'v', '0', 0, 3, 0, 1, 0, 0x10, 0x04, 2}, CUT, RECEIPT);

        assertThat(PrinterStatus.isProcessed(hear())).isTrue();
    }

    @Test
    void shouldFindNothingWhenNoPrinterListensThere() {
        given().contentType("application/json")
                .body(Map.of())
                .put("/devices/printers/1/state")
                .then()
                .statusCode(404);
        when().delete("/devices/printers/1/jobs").then().statusCode(404);
    }

    private void become(Map<String, Boolean> state) {
        given().contentType("application/json")
                .body(state)
                .put("/devices/printers/{port}/state", port)
                .then()
                .statusCode(200);
    }

    private byte ask(int what) throws IOException {
        send(new byte[] {0x10, 0x04, (byte) what});
        return hear();
    }

    private byte hear() throws IOException {
        return (byte) line.getInputStream().read();
    }

    private void send(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        line.getOutputStream().write(all.toByteArray());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
