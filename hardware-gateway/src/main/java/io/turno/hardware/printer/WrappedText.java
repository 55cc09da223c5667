package io.turno.hardware.printer;

import java.util.ArrayList;
import java.util.List;

import io.turno.contracts.PureRule;

/** Text in lines of equal letters. */
@PureRule
final class WrappedText {
    private WrappedText() {}

    /** Broken between words; a word that is longer than a line is broken where the line ends. Control characters are dropped. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.replaceAll("\\p{Cntrl}", " ").strip().split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > columns) {
                lines.add(line.substring(0, columns));
                line.delete(0, columns);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
