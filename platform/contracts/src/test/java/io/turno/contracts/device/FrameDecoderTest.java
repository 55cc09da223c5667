package io.turno.contracts.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameDecoderTest {
    private static final Frame SHOW = new LedCommand.Show("A001").toFrame(1, 0x2A);
    private static final Frame CLEAR = new LedCommand.Clear().toFrame(7, 0xFF);

    private final FrameDecoder decoder = new FrameDecoder();

    @Test
    void shouldFindTheFrameWhenItArrivesByteByByte() {
        List<Frame> frames = new ArrayList<>();

        for (byte one : FrameEncoder.encode(SHOW)) {
            frames.addAll(decoder.decode(new byte[] {one}));
        }

        assertThat(frames).containsExactly(SHOW);
    }

    @Test
    void shouldFindBothFramesWhenOneReadBringsThemWithNoiseAround() {
        byte[] read =
                joined(ascii("noise\u0003\r\n"), FrameEncoder.encode(SHOW), ascii("?"), FrameEncoder.encode(CLEAR));

        List<Frame> frames = decoder.decode(read);

        assertThat(frames).containsExactly(SHOW, CLEAR);
        assertThat(decoder.damaged()).isZero();
    }

    @Test
    void shouldStartAfreshWhenAFrameIsCutShortByTheNext() {
        byte[] cut = ascii("\u0002012ASA0");

        List<Frame> frames = decoder.decode(joined(cut, FrameEncoder.encode(CLEAR)));

        assertThat(frames).containsExactly(CLEAR);
        assertThat(decoder.damaged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0002012ASA001FE2C\u0003", // one off
                "\u0002012ASA001FE2B \u0003", // something after the checksum
                "\u0002012ASA00\u0001FE2B\u0003", // a byte that isn't printable
                "\u00023748\u0003", // too short to be a frame
                "\u0002\u0003", // empty
                "\u00020100SA0019ef4\u0003", // lower-case checksum
            })
    void shouldDropTheFrameAndFindTheNextWhenItIsDamaged(String damaged) {
        List<Frame> frames = decoder.decode(joined(ascii(damaged), FrameEncoder.encode(CLEAR)));

        assertThat(frames).containsExactly(CLEAR);
        assertThat(decoder.damaged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"002ASA001", "G12ASA001", "01-1SA001", "012Asmall", "012A1A001"})
    void shouldDropTheFrameWhenTheChecksumIsRightButAFieldIsNot(String covered) {
        byte[] body = ascii(covered);
        String checksum = "%04X".formatted(Checksum.of(body, body.length));

        List<Frame> frames = decoder.decode(ascii("\u0002" + covered + checksum + "\u0003"));

        assertThat(frames).isEmpty();
        assertThat(decoder.damaged()).isEqualTo(1);
    }

    @Test
    void shouldTakeThePayloadWhenItIsOfTheGreatestLength() {
        Frame longest = new Frame(255, 0, 'S', "x".repeat(Frame.MAX_PAYLOAD));

        List<Frame> frames = decoder.decode(FrameEncoder.encode(longest));

        assertThat(frames).containsExactly(longest);
    }

    @Test
    void shouldForgetTheFrameWhenItNeverEnds() {
        byte[] endless = ascii("\u0002" + "A".repeat(1_000_000));

        List<Frame> frames = decoder.decode(joined(endless, FrameEncoder.encode(SHOW)));

        assertThat(frames).containsExactly(SHOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shouldFindEveryFrameWhenRandomBytesAndRandomCutsLieBetweenThem(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Frame> sent = new ArrayList<>();
        var line = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            Frame frame = randomFrame(random);
            line.writeBytes(randomBytes(random));
            line.writeBytes(FrameEncoder.encode(frame));
            sent.add(frame);
        }

        List<Frame> received = decodeInPieces(line.toByteArray(), random);

        assertThat(received).containsExactlyElementsOf(sent);
    }

    @ParameterizedTest
    @ValueSource(longs = {55, 89, 144, 233})
    void shouldNeverYieldAFrameThatWasNotSentWhenOneByteOfEachIsFlipped(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var line = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000; i++) {
            byte[] frame = FrameEncoder.encode(randomFrame(random));
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
            line.writeBytes(frame);
        }

        List<Frame> received = decodeInPieces(line.toByteArray(), random);

        assertThat(received).isEmpty();
    }

    private List<Frame> decodeInPieces(byte[] bytes, RandomGenerator random) {
        List<Frame> frames = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int count = Math.min(bytes.length - at, random.nextInt(1, 40));
            frames.addAll(decoder.decode(bytes, at, count));
            at += count;
        }
        return frames;
    }

    private static Frame randomFrame(RandomGenerator random) {
        String payload = random.ints(random.nextInt(Frame.MAX_PAYLOAD + 1), 0x20, 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Frame(random.nextInt(1, 256), random.nextInt(256), (char) random.nextInt('A', 'Z' + 1), payload);
    }

    private static byte[] randomBytes(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
