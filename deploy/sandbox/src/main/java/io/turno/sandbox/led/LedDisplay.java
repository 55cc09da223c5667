package io.turno.sandbox.led;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.sandbox.line.FrameDevice;

/** One eight-character display: obeys frames that carry its address. */
public final class LedDisplay implements FrameDevice {
    private static final int FACTORY_BRIGHTNESS = 7;

    private final int address;
    private final String firmware;
    private final Clock clock;
    private String text = "";
    private boolean blinking;
    private int brightness = FACTORY_BRIGHTNESS;
    private long framesReceived;
    private Instant updatedAt;

    /** @param firmware as it tells */
    public LedDisplay(int address, String firmware, Clock clock) {
        this.address = address;
        this.firmware = firmware;
        this.clock = clock;
        this.updatedAt = clock.instant();
    }

    /**
     * What can be seen, and how much it was told.
     *
     * @param updatedAt when the face last changed, by the suite's clock
     */
    public record Face(
            int address, String text, boolean blink, int brightness, long framesReceived, Instant updatedAt) {}

    public synchronized Face face() {
        return new Face(address, text, blinking, brightness, framesReceived, updatedAt);
    }

    /** The answer; empty where the frame is for another display of the line. */
    @Override
    public synchronized Optional<Frame> hear(Frame frame) {
        if (frame.address() != address || frame.isAnswer()) {
            return Optional.empty();
        }
        framesReceived++;
        try {
            return Optional.of(answer(frame, LedCommand.of(frame)));
        } catch (LedCommand.NotObeyed refused) {
            return Optional.of(frame.nak(refused.reason()));
        }
    }

    /** Its power fails for a moment. */
    public synchronized void loseMemory() {
        text = "";
        blinking = false;
        brightness = FACTORY_BRIGHTNESS;
        updatedAt = clock.instant();
    }

    private Frame answer(Frame frame, LedCommand command) {
        return switch (command) {
            case LedCommand.Show show -> changed(frame, show.text(), blinking);
            case LedCommand.Blink blink -> changed(frame, text, blink.on());
            case LedCommand.Clear clear -> changed(frame, "", false);
            case LedCommand.Brightness light -> dimmed(frame, light.level());
            case LedCommand.Status status -> frame.ack(new LedStatus(firmware, brightness, blinking, text).toPayload());
        };
    }

    private Frame changed(Frame frame, String newText, boolean newBlinking) {
        text = newText;
        blinking = newBlinking;
        updatedAt = clock.instant();
        return frame.ack();
    }

    private Frame dimmed(Frame frame, int level) {
        brightness = level;
        updatedAt = clock.instant();
        return frame.ack();
    }
}
