package io.turno.sandbox.led;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.contracts.device.NakReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class LedTest {
    private static final int PATIENCE_MS = 5_000;

    @Inject
    LedPanel panel;

    private Socket line;
    private final FrameDecoder decoder = new FrameDecoder();

    @BeforeEach
    void connect() throws IOException {
        line = new Socket("127.0.0.1", panel.ports().getFirst());
        line.setSoTimeout(PATIENCE_MS);
        ask(new LedCommand.Clear().toFrame(1, 0xFF));
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void shouldShowAndBlinkWhenItIsTold() throws IOException {
        Frame show = new LedCommand.Show("A001").toFrame(1, 1);
        Frame blink = new LedCommand.Blink(true).toFrame(1, 2);

        assertThat(ask(show)).isEqualTo(show.ack());
        assertThat(ask(blink)).isEqualTo(blink.ack());

        when().get("/devices/leds")
                .then()
                .body("", hasSize(2))
                .body("[0].port", is(panel.ports().getFirst()))
                .body("[0].address", is(1))
                .body("[0].text", is("A001"))
                .body("[0].blink", is(true))
                .body("[1].text", is(""));
    }

    @Test
    void shouldTellItsStateWhenItIsAsked() throws IOException {
        ask(new LedCommand.Show("C;2").toFrame(1, 3));
        ask(new LedCommand.Brightness(4).toFrame(1, 4));

        Frame answer = ask(new LedCommand.Status().toFrame(1, 5));

        assertThat(LedStatus.of(answer.payload())).contains(new LedStatus("TL8/1.0", 4, false, "C;2"));
    }

    @Test
    void shouldGoDarkWhenItIsCleared() throws IOException {
        ask(new LedCommand.Show("A001").toFrame(1, 6));
        ask(new LedCommand.Blink(true).toFrame(1, 7));

        ask(new LedCommand.Clear().toFrame(1, 8));

        when().get("/devices/leds").then().body("[0].text", is("")).body("[0].blink", is(false));
    }

    @Test
    void shouldEndUpTheSameWhenAFrameIsSentAgain() throws IOException {
        Frame show = new LedCommand.Show("A002").toFrame(1, 9);
        int before = framesReceived();

        assertThat(ask(show)).isEqualTo(show.ack());
        assertThat(ask(show)).isEqualTo(show.ack());

        when().get("/devices/leds").then().body("[0].text", is("A002"));
        assertThat(framesReceived()).isEqualTo(before + 2);
    }

    @Test
    void shouldSayNoWhenItCantObey() throws IOException {
        Frame tooLong = new Frame(1, 10, 'S', "NINECHARS");
        Frame unknown = new Frame(1, 11, 'Z', "");

        assertThat(ask(tooLong)).isEqualTo(tooLong.nak(NakReason.PAYLOAD));
        assertThat(ask(unknown)).isEqualTo(unknown.nak(NakReason.UNKNOWN));
    }

    @Test
    void shouldStaySilentWhenTheFrameIsAnothersOrDamaged() throws IOException {
        byte[] damaged = FrameEncoder.encode(new LedCommand.Show("A003").toFrame(1, 12));
        damaged[6] ^= 1;
        line.getOutputStream().write(damaged);
        line.getOutputStream().write(FrameEncoder.encode(new LedCommand.Show("A004").toFrame(2, 13)));
        Frame status = new LedCommand.Status().toFrame(1, 14);

        Frame firstAnswer = ask(status);

        assertThat(firstAnswer.answers(status)).isTrue();
        when().get("/devices/leds").then().body("[0].text", is(""));
    }

    @Test
    void shouldAnswerEachInOrderWhenSeveralFramesComeInOneWrite() throws IOException {
        List<Frame> requests = new ArrayList<>();
        var burst = new ByteArrayOutputStream();
        for (int sequence = 0; sequence < 50; sequence++) {
            Frame request = new LedCommand.Show("B" + sequence).toFrame(1, sequence);
            requests.add(request);
            burst.writeBytes(FrameEncoder.encode(request));
        }
        line.getOutputStream().write(burst.toByteArray());

        List<Frame> answers = read(requests.size());

        assertThat(answers)
                .containsExactlyElementsOf(requests.stream().map(Frame::ack).toList());
    }

    @Test
    void shouldShowThePageWhenABrowserAsks() {
        when().get("/devices").then().statusCode(200).contentType("text/html").body(containsString("/devices.js"));
        when().get("/devices.js").then().statusCode(200).body(containsString("/devices/leds"));
    }

    private static int framesReceived() {
        JsonPath leds = when().get("/devices/leds").jsonPath();
        return leds.getInt("[0].framesReceived");
    }

    private Frame ask(Frame request) throws IOException {
        line.getOutputStream().write(FrameEncoder.encode(request));
        return read(1).getFirst();
    }

    private List<Frame> read(int wanted) throws IOException {
        List<Frame> frames = new ArrayList<>();
        byte[] buffer = new byte[64];
        while (frames.size() < wanted) {
            int count = line.getInputStream().read(buffer);
            frames.addAll(decoder.decode(buffer, 0, count));
        }
        return frames;
    }
}
