package io.turno.sandbox.keypad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.sandbox.BadRequest;

/** Keys as somebody writes them down: {@code 2 TRANSFER}, {@code 12 CLEAR NEXT}. */
final class KeyStrokes {
    private static final String CLEAR = "CLEAR";

    private KeyStrokes() {}

    /** @throws BadRequest where a word is no key; then none is pressed */
    static List<Consumer<Keypad>> of(String keys) {
        List<Consumer<Keypad>> strokes = new ArrayList<>();
        for (String word : (keys == null ? "" : keys).strip().split("\\s+")) {
            if (word.matches("[0-9]+")) {
                word.chars().forEach(digit -> strokes.add(keypad -> keypad.digit((char) digit)));
            } else if (word.equals(CLEAR)) {
                strokes.add(Keypad::clear);
            } else {
                Key key = named(word);
                strokes.add(keypad -> keypad.press(key));
            }
        }
        return strokes;
    }

    private static Key named(String word) {
        return Arrays.stream(Key.values())
                .filter(key -> key.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("keys: digits, CLEAR, " + names()));
    }

    private static String names() {
        return Arrays.stream(Key.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
