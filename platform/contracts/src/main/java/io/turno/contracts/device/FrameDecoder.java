package io.turno.contracts.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds frames in a stream of bytes, however it is cut and whatever else is in it. What is no intact frame is skipped
 * without an answer, because neither its address nor its sequence can be trusted: the sender waits in vain and sends it
 * again. STX and ETX never occur inside a frame, so the next STX is always the start of the next frame.
 *
 * <p>One decoder per connection; not for several threads.
 */
public final class FrameDecoder {
    private static final int CHECKSUM_DIGITS = 4;
    private static final int SHORTEST_BODY = 2 + 2 + 1 + CHECKSUM_DIGITS;
    private static final int LONGEST_BODY = SHORTEST_BODY + Frame.MAX_PAYLOAD;
    private static final int OUTSIDE = -1;

    private final byte[] body = new byte[LONGEST_BODY];
    private int length = OUTSIDE;
    private long damaged;

    /** The frames that these bytes complete, in order; mostly none or one. */
    public List<Frame> decode(byte[] bytes, int from, int count) {
        List<Frame> complete = new ArrayList<>(1);
        for (int i = from; i < from + count; i++) {
            take(bytes[i]).ifPresent(complete::add);
        }
        return complete;
    }

    public List<Frame> decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** How many frames were begun and thrown away; a rising number tells of a bad line. */
    public long damaged() {
        return damaged;
    }

    private Optional<Frame> take(byte next) {
        return switch (next) {
            case FrameEncoder.STX -> begin();
            case FrameEncoder.ETX -> end();
            default -> collect(next);
        };
    }

    private Optional<Frame> begin() {
        if (length != OUTSIDE) {
            discard();
        }
        length = 0;
        return Optional.empty();
    }

    private Optional<Frame> collect(byte next) {
        if (length == OUTSIDE) {
            return Optional.empty();
        }
        if (length == LONGEST_BODY || !Frame.isPrintable(next)) {
            discard();
            return Optional.empty();
        }
        body[length++] = next;
        return Optional.empty();
    }

    private Optional<Frame> end() {
        if (length == OUTSIDE) {
            return Optional.empty();
        }
        Optional<Frame> frame = intact();
        if (frame.isEmpty()) {
            damaged++;
        }
        length = OUTSIDE;
        return frame;
    }

    private void discard() {
        damaged++;
        length = OUTSIDE;
    }

    private Optional<Frame> intact() {
        if (length < SHORTEST_BODY) {
            return Optional.empty();
        }
        int covered = length - CHECKSUM_DIGITS;
        if (number(covered, CHECKSUM_DIGITS) != Checksum.of(body, covered)) {
            return Optional.empty();
        }
        int address = number(0, 2);
        int sequence = number(2, 2);
        char command = (char) body[4];
        if (address < 1 || sequence < 0 || command < 'A' || command > 'Z') {
            return Optional.empty();
        }
        String payload = new String(body, 5, covered - 5, StandardCharsets.US_ASCII);
        return Optional.of(new Frame(address, sequence, command, payload));
    }

    /** The upper-case hexadecimal number at this place; -1 where there is none, which no checksum equals. */
    private int number(int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = "0123456789ABCDEF".indexOf(body[i]);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
