package io.turno.contracts.device;

import java.nio.charset.StandardCharsets;

/** A frame as bytes: STX, address, sequence, command, payload, checksum, ETX. */
public final class FrameEncoder {
    static final byte STX = 0x02;
    static final byte ETX = 0x03;

    private FrameEncoder() {}

    public static byte[] encode(Frame frame) {
        String covered = "%02X%02X%c%s".formatted(frame.address(), frame.sequence(), frame.command(), frame.payload());
        byte[] body = covered.getBytes(StandardCharsets.US_ASCII);
        String checksum = "%04X".formatted(Checksum.of(body, body.length));
        return ((char) STX + covered + checksum + (char) ETX).getBytes(StandardCharsets.US_ASCII);
    }
}
