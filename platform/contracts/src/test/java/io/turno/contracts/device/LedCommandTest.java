package io.turno.contracts.device;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LedCommandTest {

    static Stream<LedCommand> commands() {
        return Stream.of(
                new LedCommand.Show("A001"),
                new LedCommand.Show(" ;~ 12 "),
                new LedCommand.Blink(true),
                new LedCommand.Blink(false),
                new LedCommand.Clear(),
                new LedCommand.Brightness(0),
                new LedCommand.Brightness(9),
                new LedCommand.Status());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldReadTheSameCommandWhenItWentThroughAFrame(LedCommand command) throws LedCommand.NotObeyed {
        LedCommand read = LedCommand.of(command.toFrame(3, 0));

        assertThat(read).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({
        "S,''",
        "S,NINECHARS",
        "B,''",
        "B,2",
        "B,on",
        "C,now",
        "L,''",
        "L,10",
        "L,x",
        "L,-1",
        "Q,please",
    })
    void shouldBlameThePayloadWhenTheCommandCantTakeIt(char letter, String payload) {
        var refusal =
                catchThrowableOfType(LedCommand.NotObeyed.class, () -> LedCommand.of(new Frame(1, 0, letter, payload)));

        assertThat(refusal.reason()).isEqualTo(NakReason.PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(chars = {'Z', Frame.ACK, Frame.NAK})
    void shouldNotKnowTheCommandWhenItsLetterIsNone(char letter) {
        var refusal =
                catchThrowableOfType(LedCommand.NotObeyed.class, () -> LedCommand.of(new Frame(1, 0, letter, "")));

        assertThat(refusal.reason()).isEqualTo(NakReason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"A001,A001", "Ñ007,?007", "MORTGAGE-12,MORTGAGE"})
    void shouldShowWhatFitsWhenTheTextIsNotMadeForTheDisplay(String text, String shown) {
        assertThat(LedCommand.Show.fitting(text)).isEqualTo(new LedCommand.Show(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TL8/1.0;7;1;A001", "TL8/1.0;0;0;", "x;9;1;a;b;c"})
    void shouldReadTheSameStatusWhenItWentThroughAPayload(String payload) {
        LedStatus status = LedStatus.of(payload).orElseThrow();

        assertThat(status.toPayload()).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";7;1;A001", "TL8/1.0;77;1;A001", "TL8/1.0;7;2;A001", "TL8/1.0;7;1;NINECHARS"})
    void shouldFindNoStatusWhenThePayloadIsNone(String payload) {
        assertThat(LedStatus.of(payload)).isEmpty();
    }

    @Test
    void shouldRecogniseItsAnswerWhenAddressAndSequenceAreTheSame() {
        Frame request = new LedCommand.Status().toFrame(4, 9);

        assertThat(request.ack("x").answers(request)).isTrue();
        assertThat(request.nak(NakReason.UNKNOWN).answers(request)).isTrue();
        assertThat(new Frame(4, 8, Frame.ACK, "").answers(request)).isFalse();
        assertThat(new Frame(5, 9, Frame.ACK, "").answers(request)).isFalse();
        assertThat(request.answers(request)).isFalse();
    }

    @Test
    void shouldRefuseAFrameWhenAFieldIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(0, 0, 'S', ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(1, 256, 'S', ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(1, 0, 's', ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(1, 0, 'S', "\u0003"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(1, 0, 'S', "x".repeat(33)));
    }
}
