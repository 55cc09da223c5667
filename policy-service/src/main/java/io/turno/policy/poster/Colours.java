package io.turno.policy.poster;

import java.util.HexFormat;

import io.turno.contracts.PureRule;

/** Colours that can be told from each other: WCAG 2.2, relative luminance and contrast. */
@PureRule
final class Colours {
    static final String WHITE = "#ffffff";
    static final String BLACK = "#000000";
    private static final String INK = "#1d2433";
    private static final double LARGE_TEXT = 3.0;

    private Colours() {}

    /** White or black, whichever is read more easily on it. */
    static String on(String background) {
        return contrast(background, WHITE) >= contrast(background, BLACK) ? WHITE : BLACK;
    }

    /** The colour, where large letters in it can be read on white paper; else a dark one that can. */
    static String onPaper(String colour) {
        return contrast(colour, WHITE) >= LARGE_TEXT ? colour : INK;
    }

    /** From 1, the same, to 21. @param one {@code #rrggbb} */
    static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        byte[] parts = HexFormat.of().parseHex(colour, 1, colour.length());
        return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
    }

    private static double linear(byte part) {
        double share = Byte.toUnsignedInt(part) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
