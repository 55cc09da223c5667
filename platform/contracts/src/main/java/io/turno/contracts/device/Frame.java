package io.turno.contracts.device;

import java.util.Objects;

/**
 * One message on the line, either way. Its checksum is no component: {@link FrameEncoder} computes it and
 * {@link FrameDecoder} only ever yields frames whose checksum was right.
 *
 * @param address which device of the line, 1 to 255
 * @param sequence 0 to 255, chosen by the host, wraps; the answer to a frame carries the frame's own
 * @param command one upper-case letter, see {@link LedCommand}; {@link #ACK} and {@link #NAK} are answers
 * @param payload printable ASCII, at most {@link #MAX_PAYLOAD} characters, empty where the command takes none
 */
public record Frame(int address, int sequence, char command, String payload) {
    public static final int MAX_PAYLOAD = 32;
    public static final char ACK = 'A';
    public static final char NAK = 'N';

    public Frame {
        Objects.requireNonNull(payload, "payload");
        if (address < 1 || address > 255) {
            throw new IllegalArgumentException("An address is 1 to 255");
        }
        if (sequence < 0 || sequence > 255) {
            throw new IllegalArgumentException("A sequence is 0 to 255");
        }
        if (command < 'A' || command > 'Z') {
            throw new IllegalArgumentException("A command is one letter A to Z");
        }
        if (payload.length() > MAX_PAYLOAD || !payload.chars().allMatch(Frame::isPrintable)) {
            throw new IllegalArgumentException("A payload is at most 32 printable ASCII characters");
        }
    }

    static boolean isPrintable(int character) {
        return character >= 0x20 && character <= 0x7E;
    }

    /** "Done": the device obeyed this frame. */
    public Frame ack() {
        return ack("");
    }

    /** "Done", with what was asked for. */
    public Frame ack(String answer) {
        return new Frame(address, sequence, ACK, answer);
    }

    /** "Understood every byte, can't obey." Sending the same frame again is useless. */
    public Frame nak(NakReason reason) {
        return new Frame(address, sequence, NAK, reason.name());
    }

    public boolean isAnswer() {
        return command == ACK || command == NAK;
    }

    /** True where this frame is the ACK or NAK of that request. */
    public boolean answers(Frame request) {
        return isAnswer() && address == request.address && sequence == request.sequence;
    }
}
