package io.turno.contracts.device;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes from a line may be anything. In every build with the seeds in {@code AnyBytesFuzzTestInputs}; with
 * {@code JAZZER_FUZZ=1} one method at a time goes on looking for others.
 */
class AnyBytesFuzzTest {

    /** However it is cut, the same bytes hold the same frames, and each would be written as it was read. */
    @FuzzTest
    void shouldSurviveWhenAnyBytesComeFromALine(byte[] bytes) {
        var whole = new FrameDecoder().decode(bytes);
        var oneByOne = new FrameDecoder();
        int found = 0;
        for (int i = 0; i < bytes.length; i++) {
            for (Frame frame : oneByOne.decode(bytes, i, 1)) {
                assertThat(frame).isEqualTo(whole.get(found++));
                assertThat(new FrameDecoder().decode(FrameEncoder.encode(frame)))
                        .containsExactly(frame);
                readEverywhere(frame);
            }
        }
        assertThat(whole).hasSize(found);
    }

    private static void readEverywhere(Frame frame) {
        KeyReport.of(frame).ifPresent(press -> assertThat(press.toFrame(frame.address(), frame.sequence()))
                .isEqualTo(frame));
        KeypadPoll.waiting(frame.payload());
        LedStatus.of(frame.payload())
                .ifPresent(status -> assertThat(status.toPayload()).isEqualTo(frame.payload()));
        try {
            LedCommand command = LedCommand.of(frame);
            assertThat(command.toFrame(frame.address(), frame.sequence())).isEqualTo(frame);
        } catch (LedCommand.NotObeyed refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    @FuzzTest
    void shouldSurviveWhenAnyBytesComeFromAPrinter(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            PrinterStatus.of(bytes[i - 1], bytes[i])
                    .ifPresent(status -> assertThat(PrinterStatus.of(status.cause(), status.paper()))
                            .isPresent());
        }
    }
}
