package io.turno.sandbox.printer;

/** One command of ESC/POS, as far as this printer knows it. */
sealed interface Command {

    /** {@code DLE EOT n}: asked in real time. */
    record Ask(int what) implements Command {}

    /** {@code GS r 1}: answered in its turn. */
    record AskInTurn() implements Command {}

    /** {@code ESC @}. */
    record Begin() implements Command {}

    /** One letter of the line. */
    record Letter(char letter) implements Command {}

    record LineFeed() implements Command {}

    /** {@code ESC d n}. */
    record Feed(int lines) implements Command {}

    /** {@code GS ! n}. */
    record Size(int times) implements Command {}

    /** {@code ESC E n}. */
    record Bold(boolean on) implements Command {}

    /** {@code GS v 0}. @param dots eight a byte, line by line, set bits black */
    record Image(int bytesPerLine, int height, byte[] dots) implements Command {}

    /** {@code GS ( k}, function 80. */
    record StoreCode(String content) implements Command {}

    /** {@code GS ( k}, function 81. */
    record PrintCode() implements Command {}

    /** {@code GS V}. */
    record Cut() implements Command {}

    /** Changes nothing that this printer shows. */
    record Ignored() implements Command {}
}
