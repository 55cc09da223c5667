package io.turno.branch.command;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.KeyAnswered;
import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.support.inbox.EventConsumer;
import io.turno.support.outbox.Outbox;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes in pressed keys, each once, and answers on the keypad's display. */
@Singleton
class KeypadConsumer implements EventConsumer {
    private static final String BEFORE_THE_KEY = "before_the_key";

    private final PressKey pressKey;
    private final Outbox outbox;

    KeypadConsumer(PressKey pressKey, Outbox outbox) {
        this.pressKey = pressKey;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "branch-keypads";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_COMMANDS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof KeyPressed key) {
            String problem = press(handle, key);
            answer(handle, event.tenantId(), event.id(), key, problem);
        }
    }

    /** @return the slug of what refused it; null where it was done */
    private String press(Handle handle, KeyPressed key) {
        handle.savepoint(BEFORE_THE_KEY);
        try {
            pressKey.press(handle, key);
            handle.releaseSavepoint(BEFORE_THE_KEY);
            return null;
        } catch (Refused refused) {
            handle.rollbackToSavepoint(BEFORE_THE_KEY);
            return refused.refusal().slug();
        }
    }

    private void answer(Handle handle, UUID tenantId, UUID keyPressId, KeyPressed key, String problem) {
        String number = pressKey.at(handle, key.counterId())
                .map(ticket -> ticket.facts().number())
                .orElse(null);
        int waiting = pressKey.waitingFor(handle, key.counterId());
        var answer = new KeyAnswered(key.deviceId(), keyPressId, problem, number, waiting);
        outbox.append(handle, Topic.BRANCH_COMMANDS, key.deviceId(), tenantId, key.deviceId(), answer);
    }
}
