package io.turno.contracts.device;

import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeyReportTest {

    @ParameterizedTest
    @EnumSource(Key.class)
    void shouldReadTheSamePressWhenItWentThroughAFrame(Key key) {
        var report = new KeyReport("3F2A", key, "12345678");

        assertThat(KeyReport.of(report.toFrame(255, 255))).contains(report);
    }

    @Test
    void shouldTakeNoDigitsWhenNoneWereTyped() {
        assertThat(KeyReport.of(new Frame(1, 0, 'K', "0000N"))).contains(new KeyReport("0000", Key.NEXT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3F2A", "3F2AX", "3f2aN", "3F2AN123456789", "3F2ANx", "3F2AN 1"})
    void shouldFindNoPressWhenThePayloadIsNone(String payload) {
        assertThat(KeyReport.of(new Frame(1, 0, 'K', payload))).isEmpty();
    }

    @Test
    void shouldFindNoPressWhenTheFrameIsAnother() {
        assertThat(KeyReport.of(new Frame(1, 0, 'S', "3F2AN"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3F2,''", "3F2A5,''", "3F2A,123456789", "3F2A,a"})
    void shouldRefuseAPressWhenItCantBeOnTheWire(String boot, String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyReport(boot, Key.NEXT, digits));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,3", "9,9", "10,9", "300,9"})
    void shouldTellHowManyWaitWhenItIsPolled(int waiting, int told) {
        Frame answer = KeypadPoll.answer(KeypadPoll.toFrame(1, 7), waiting);

        assertThat(answer.answers(KeypadPoll.toFrame(1, 7))).isTrue();
        assertThat(KeypadPoll.waiting(answer.payload())).hasValue(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "x", "-1"})
    void shouldKnowOfNoPressesWhenThePayloadIsNoNumber(String payload) {
        assertThat(KeypadPoll.waiting(payload)).isEmpty();
    }
}
