package io.turno.support.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of at most 75 octets (RFC 5545, 3.1). The library folds by characters, which makes lines of Arabic twice
 * as long as allowed; here no line is too long and no character is cut.
 */
public final class Folding {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private Folding() {}

    /** @param unfolded lines that each end in CRLF */
    public static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / MOST_OCTETS);
        for (String line : unfolded.split(LINE_END)) {
            foldLine(line, folded);
            folded.append(LINE_END);
        }
        return folded.toString();
    }

    private static void foldLine(String line, StringBuilder folded) {
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
        }
    }
}
