package io.turno.sandbox.keypad;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.contracts.device.KeyReport;
import io.turno.contracts.device.KeypadPoll;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.NakReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class KeypadTest {
    private static final int PATIENCE_MS = 5_000;

    @Inject
    KeypadPanel panel;

    private int port;
    private Socket line;
    private final FrameDecoder decoder = new FrameDecoder();
    private final Deque<Frame> heard = new ArrayDeque<>();

    @BeforeEach
    void connect() throws IOException {
        port = panel.ports().getFirst();
        when().post("/devices/keypads/{port}/power", port).then().statusCode(200);
        line = new Socket("127.0.0.1", port);
        line.setSoTimeout(PATIENCE_MS);
        Frame clear = new LedCommand.Clear().toFrame(1, 200);
        say(clear);
        assertThat(hear()).isEqualTo(clear.ack());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void shouldReportTheKeyWithItsDigitsUntilItIsAcknowledgedWhenKeysArePressed() throws IOException {
        press("2 TRANSFER").statusCode(200).body("waiting", is(1));

        Frame first = hear();
        Frame again = hear();

        assertThat(again).isEqualTo(first);
        KeyReport report = KeyReport.of(first).orElseThrow();
        assertThat(report.key()).isEqualTo(Key.TRANSFER);
        assertThat(report.digits()).isEqualTo("2");
        say(first.ack());
        press("NEXT");
        assertThat(KeyReport.of(hearOther(first)).orElseThrow()).isEqualTo(new KeyReport(report.boot(), Key.NEXT, ""));
    }

    @Test
    void shouldReportOneAfterTheOtherWhenSeveralKeysArePressed() throws IOException {
        press("NEXT RECALL");

        Frame first = hear();
        assertThat(KeyReport.of(first).orElseThrow().key()).isEqualTo(Key.NEXT);
        say(first.ack());

        Frame second = hearOther(first);
        assertThat(KeyReport.of(second).orElseThrow().key()).isEqualTo(Key.RECALL);
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
    }

    @Test
    void shouldShowTheDigitsWhileTheyAreTypedAndTheTextWhenTheyAreGone() throws IOException {
        Frame show = new LedCommand.Show("A001  12").toFrame(1, 1);
        say(show);
        assertThat(hear()).isEqualTo(show.ack());

        press("123456789").body("shown", is("12345678")).body("text", is("A001  12"));

        press("CLEAR").body("shown", is("A001  12")).body("digits", is(""));
    }

    @Test
    void shouldTellHowManyPressesWaitWhenItIsPolled() throws IOException {
        press("NEXT PARK");
        Frame poll = KeypadPoll.toFrame(1, 9);
        say(poll);

        Frame answer = hear();
        while (!answer.answers(poll)) {
            answer = hear();
        }

        assertThat(KeypadPoll.waiting(answer.payload())).hasValue(2);
    }

    @Test
    void shouldForgetThePressWhenTheHostWillNeverTakeIt() throws IOException {
        press("NEXT");

        say(hear().nak(NakReason.PAYLOAD));
        Frame clear = new LedCommand.Clear().toFrame(1, 201);
        say(clear);

        assertThat(hear()).isEqualTo(clear.ack());
        when().get("/devices/keypads").then().body("", hasSize(2)).body("[0].waiting", is(0));
    }

    @Test
    void shouldSayNoWhenItCantObey() throws IOException {
        Frame unknown = new Frame(1, 10, 'Z', "");
        Frame oddPoll = new Frame(1, 11, KeypadPoll.LETTER, "now");

        say(unknown);
        assertThat(hear()).isEqualTo(unknown.nak(NakReason.UNKNOWN));
        say(oddPoll);
        assertThat(hear()).isEqualTo(oddPoll.nak(NakReason.PAYLOAD));
    }

    @Test
    void shouldRefuseAndPressNothingWhenAWordIsNoKey() {
        press("NEXT JUMP").statusCode(400).body("type", is("urn:turno:problem:bad-request"));
        when().get("/devices/keypads").then().body("[0].waiting", is(0));
        given().contentType("application/json")
                .body(Map.of("keys", "NEXT"))
                .post("/devices/keypads/1/keys")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse press(String keys) {
        return given().contentType("application/json")
                .body(Map.of("keys", keys))
                .post("/devices/keypads/{port}/keys", port)
                .then();
    }

    private void say(Frame frame) throws IOException {
        line.getOutputStream().write(FrameEncoder.encode(frame));
    }

    private Frame hearOther(Frame known) throws IOException {
        Frame frame = hear();
        while (frame.equals(known)) {
            frame = hear();
        }
        return frame;
    }

    private Frame hear() throws IOException {
        byte[] buffer = new byte[64];
        while (heard.isEmpty()) {
            int count = line.getInputStream().read(buffer);
            heard.addAll(decoder.decode(buffer, 0, count));
        }
        return heard.remove();
    }
}
