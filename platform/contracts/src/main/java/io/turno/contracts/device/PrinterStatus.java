package io.turno.contracts.device;

import java.util.Optional;

/**
 * How an ESC/POS printer says it is, in the bytes that answer {@code DLE EOT 2} (why it is offline) and {@code DLE EOT 4}
 * (paper), as Epson's command reference defines them.
 *
 * @param paperLow the near-end sensor sees the core of the roll; printing goes on
 * @param failed the cutter is stuck, or the head is out of order or too hot
 */
public record PrinterStatus(boolean coverOpen, boolean paperOut, boolean paperLow, boolean failed) {
    /** All is well. */
    public static final PrinterStatus READY = new PrinterStatus(false, false, false, false);

    private static final int FIXED_BITS = 0b1001_0011;
    private static final int REAL_TIME = 0b0001_0010;
    private static final int PROCESSED = 0b0000_0000;
    private static final int PROCESSED_BITS = 0b1001_0000;
    private static final int COVER_OPEN = 0b0000_0100;
    private static final int STOPPED_BY_PAPER = 0b0010_0000;
    private static final int ERROR = 0b0100_0000;
    private static final int NEAR_END = 0b0000_1100;
    private static final int PAPER_END = 0b0110_0000;

    /** True for a byte that answers {@code DLE EOT n}, whatever {@code n} was. */
    public static boolean isRealTime(byte answer) {
        return (answer & FIXED_BITS) == REAL_TIME;
    }

    /** True for a byte that answers {@code GS r 1}: everything sent before it has been printed. */
    public static boolean isProcessed(byte answer) {
        return (answer & PROCESSED_BITS) == PROCESSED;
    }

    /**
     * @param cause answers {@code DLE EOT 2}
     * @param paper answers {@code DLE EOT 4}
     * @return empty where one of them is no such answer
     */
    public static Optional<PrinterStatus> of(byte cause, byte paper) {
        if (!isRealTime(cause) || !isRealTime(paper)) {
            return Optional.empty();
        }
        return Optional.of(new PrinterStatus(
                (cause & COVER_OPEN) != 0,
                (cause & STOPPED_BY_PAPER) != 0 || (paper & PAPER_END) != 0,
                (paper & NEAR_END) != 0,
                (cause & ERROR) != 0));
    }

    /** The answer to {@code DLE EOT 2}. */
    public byte cause() {
        return (byte)
                (REAL_TIME | (coverOpen ? COVER_OPEN : 0) | (paperOut ? STOPPED_BY_PAPER : 0) | (failed ? ERROR : 0));
    }

    /** The answer to {@code DLE EOT 4}; paper that is out is near its end too. */
    public byte paper() {
        return (byte) (REAL_TIME | (paperLow || paperOut ? NEAR_END : 0) | (paperOut ? PAPER_END : 0));
    }

    /** True where it prints what it is sent. */
    public boolean prints() {
        return !coverOpen && !paperOut && !failed;
    }
}
