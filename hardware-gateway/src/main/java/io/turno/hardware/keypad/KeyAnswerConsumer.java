package io.turno.hardware.keypad;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.KeyAnswered;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.hardware.HardwareConfig;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Shows the operator what became of a key, while that is news. */
@Singleton
class KeyAnswerConsumer implements EventConsumer {
    private final KeypadDriver keypads;
    private final Clock clock;
    private final Duration shown;

    KeyAnswerConsumer(KeypadDriver keypads, Clock clock, HardwareConfig config) {
        this.keypads = keypads;
        this.clock = clock;
        this.shown = config.keypad().problemShown();
    }

    @Override
    public String name() {
        return "hardware-key-answers";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_COMMANDS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        boolean isNews = event.time().plus(shown).isAfter(clock.instant());
        if (isNews && event.data() instanceof KeyAnswered answer) {
            keypads.keypad(answer.deviceId()).ifPresent(keypad -> tell(keypad, answer));
        }
    }

    private static void tell(CounterKeypad keypad, KeyAnswered answer) {
        if (answer.problem() == null) {
            keypad.obeyed();
        } else {
            keypad.refused(answer.problem());
        }
    }
}
