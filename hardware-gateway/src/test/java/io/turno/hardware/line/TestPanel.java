package io.turno.hardware.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeypadPoll;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.contracts.device.NakReason;

/** A display with an address, and the presses of one that has keys; speaks only when it is spoken to. */
final class TestPanel {
    private final int address;
    private final List<Frame> received = new CopyOnWriteArrayList<>();
    private final Deque<Frame> presses = new ArrayDeque<>();
    private final AtomicInteger deafFor = new AtomicInteger();
    private volatile boolean refusing;
    private volatile String text = "";
    private volatile boolean blinking;

    TestPanel(int address) {
        this.address = address;
    }

    String face() {
        return text + (blinking ? "*" : "");
    }

    List<Frame> received() {
        return received;
    }

    void ignoreNext(int frames) {
        deafFor.set(frames);
    }

    void refuseEverything() {
        refusing = true;
    }

    void loseMemory() {
        text = "";
        blinking = false;
    }

    synchronized void press(Frame report) {
        presses.add(report);
    }

    synchronized List<Frame> hear(Frame frame) {
        received.add(frame);
        if (frame.address() != address || deafFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return List.of();
        }
        if (frame.isAnswer()) {
            presses.removeIf(frame::answers);
            return List.of();
        }
        if (frame.command() == KeypadPoll.LETTER) {
            Frame turn = KeypadPoll.answer(frame, presses.size());
            return presses.isEmpty() ? List.of(turn) : List.of(turn, presses.peek());
        }
        return List.of(refusing ? frame.nak(NakReason.UNKNOWN) : obey(frame));
    }

    private Frame obey(Frame frame) {
        try {
            switch (LedCommand.of(frame)) {
                case LedCommand.Show show -> text = show.text();
                case LedCommand.Blink blink -> blinking = blink.on();
                case LedCommand.Clear clear -> loseMemory();
                case LedCommand.Brightness brightness -> {}
                case LedCommand.Status status -> {
                    return frame.ack(new LedStatus("TEST/1", 7, blinking, text).toPayload());
                }
            }
            return frame.ack();
        } catch (LedCommand.NotObeyed refused) {
            return frame.nak(refused.reason());
        }
    }
}
