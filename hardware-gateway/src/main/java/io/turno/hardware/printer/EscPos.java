package io.turno.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A page as ESC/POS, command by command, as Epson's reference names them. */
final class EscPos {
    /** {@code DLE EOT 2}. */
    static final byte[] WHY_OFFLINE = {0x10, 0x04, 2};
    /** {@code DLE EOT 4}. */
    static final byte[] PAPER = {0x10, 0x04, 4};
    /** {@code GS r 1}: is answered when everything before it was printed. */
    static final byte[] RECEIPT = {0x1D, 0x72, 1};
    /** What the printer's code table 16 holds. */
    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int LATIN = 16;
    private static final int QR = 0x31;
    private static final int QR_DOTS = 6;
    private static final int QR_CORRECTION_M = 0x31;
    private static final int LINES_TO_CUTTER = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Forgets what an earlier page set; western letters, centred. */
    EscPos begin() {
        return put(ESC, '@').put(ESC, 't', LATIN).put(ESC, 'a', 1);
    }

    /** @param size 1 to 8 times as wide and high */
    EscPos text(String text, int size, boolean bold) {
        int step = size - 1;
        put(GS, '!', step << 4 | step).put(ESC, 'E', bold ? 1 : 0);
        bytes.writeBytes(text.getBytes(CHARSET));
        return put('\n');
    }

    EscPos feed(int lines) {
        return put(ESC, 'd', lines);
    }

    EscPos image(Raster image) {
        int width = image.bytesPerLine();
        put(GS, 'v', '0', 0, width & 0xFF, width >> 8, image.height() & 0xFF, image.height() >> 8);
        bytes.writeBytes(image.dots());
        return this;
    }

    /** A QR code of model 2. */
    EscPos qr(String content) {
        byte[] stored = content.getBytes(StandardCharsets.UTF_8);
        qrFunction(2, 65, 50, 0);
        qrFunction(1, 67, QR_DOTS);
        qrFunction(1, 69, QR_CORRECTION_M);
        int length = stored.length + 3;
        put(GS, '(', 'k', length & 0xFF, length >> 8, QR, 80, 48);
        bytes.writeBytes(stored);
        return qrFunction(1, 81, 48).put('\n');
    }

    private EscPos qrFunction(int parameters, int function, int... values) {
        put(GS, '(', 'k', parameters + 2, 0, QR, function);
        return put(values);
    }

    /** Feeds the end of the slip to the cutter and cuts it off. */
    EscPos cut() {
        return feed(LINES_TO_CUTTER).put(GS, 'V', 66, 0);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private EscPos put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }
}
